// SPDX-License-Identifier: MIT
//
// For page_readable.sh: looks at the paper that is shown in a frame as wide as a
// small phone, and puts what it sees in its place, line by line: how wide it
// is, what does not fit, and its faintest text, by the contrast of WCAG 2.

const frame = document.querySelector('iframe');

// The channels of a colour, and how much it covers; NaN for what is no plain
// colour.
function channels(colour)
{
	const found = /^rgba?\(([^)]*)\)$/.exec(colour);
	const all = found ? found[1].split(',').map(Number) : [NaN, NaN, NaN];

	return all.length < 4 ? [...all, 1] : all;
}

function over([r, g, b, part], below)
{
	return [r, g, b].map((c, i) => c * part + below[i] * (1 - part));
}

// What is behind the text of an element, down to the white of the paper.
function background(element)
{
	const style = element && getComputedStyle(element);

	if (!element)
		return [255, 255, 255];
	if (style.backgroundImage !== 'none')
		return [NaN, NaN, NaN];
	return over(channels(style.backgroundColor),
		background(element.parentElement));
}

function covers(element)
{
	return element ? Number(getComputedStyle(element).opacity) *
		covers(element.parentElement) : 1;
}

function brightness(colour)
{
	const [r, g, b] = colour.map(c => c / 255).map(c =>
		c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// 0 where it cannot be told.
function contrast(element)
{
	const below = background(element);
	const [r, g, b, part] = channels(getComputedStyle(element).color);
	const text = over([r, g, b, part * covers(element)], below);
	const [less, more] = [brightness(below), brightness(text)].sort(
		(a, b) => a - b);

	return (more + 0.05) / (less + 0.05) || 0;
}

function texts(root)
{
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const found = [];

	while (walker.nextNode())
		if (walker.currentNode.data.trim())
			found.push(walker.currentNode);
	return found;
}

function box(text)
{
	const range = text.ownerDocument.createRange();

	range.selectNodeContents(text);
	return range.getBoundingClientRect();
}

function look()
{
	const page = frame.contentDocument;
	const root = page.documentElement;
	const wide = frame.contentWindow.innerWidth;
	const all = texts(page.body);
	const least = all.map(text => [contrast(text.parentElement), text.data])
		.reduce((a, b) => b[0] >= a[0] ? a : b, [22, '']);
	const said = [
		`wide ${wide}`,
		`needs ${root.scrollWidth}`,
		`texts ${all.length}`,
		`contrast ${least[0].toFixed(2)} ${least[1].trim()}`,
	];

	for (const text of all)
		if (box(text).right > wide || box(text).left < 0)
			said.push(`beyond ${text.data.trim()}`);
	document.body.innerText = said.join('\n');
}

frame.onload = look;
