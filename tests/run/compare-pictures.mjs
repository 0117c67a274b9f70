/**
 * Compares two folders of pictures: `node tests/run/compare-pictures.mjs <old> <new> [--most=<pixels>]`. Tells per picture how
 * many pixels differ and the box that they lie in; ends with 1 where more than `--most` (200) differ or a picture is missing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Edges of a focus ring are drawn a little otherwise now and then. */
const MOST = 200;
const [before = '', after = ''] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const most = Number(/--most=(\d+)/.exec(process.argv.join(' '))?.[1] ?? MOST);
/** Bytes of a pixel by colour type: RGB and RGBA. */
const CHANNELS = { 2: 3, 6: 4 };

const [old, now] = [before, after].map((folder) =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
				name.endsWith('.png')
			)
		: []
);
let same = 0;
let wrong = 0;
for (const name of [...new Set([...old, ...now])].sort()) {
	const told = tell(name);
	if (told === '') same++;
	else {
		wrong++;
		console.log(`${name}: ${told}`);
	}
}
console.log(`${same} pictures are the same, ${wrong} are not`);
process.exitCode = wrong > 0 || same === 0 ? 1 : 0;

/**
 * What is different about a picture; '' for nothing.
 * @param {string} name
 */
function tell(name) {
	if (!old.includes(name)) return 'is new';
	if (!now.includes(name)) return 'is gone';
	const files = [before, after].map((folder) => readFileSync(join(folder, name)));
	if (files[0]?.equals(files[1])) return '';
	const [one, other] = files.map(decode);
	if (one.width !== other.width || one.height !== other.height)
		return `${one.width}×${one.height} became ${other.width}×${other.height}${inside(one, other)}`;
	const { count, box } = difference(one, other);
	return count > most ? `${count} pixels differ, ${box}` : '';
}

/**
 * How the part that both have differs.
 * @param {ReturnType<typeof decode>} one
 * @param {ReturnType<typeof decode>} other
 */
function inside(one, other) {
	const { count, box } = difference(one, other);
	return count ? `; ${count} pixels of what both have differ, ${box}` : '';
}

/**
 * @param {ReturnType<typeof decode>} one
 * @param {ReturnType<typeof decode>} other
 */
function difference(one, other) {
	const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
	let count = 0;
	let [left, top, right, bottom] = [width, height, -1, -1];
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			if (isSame(one, other, x, y)) continue;
			count++;
			[left, right] = [Math.min(left, x), Math.max(right, x)];
			[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
		}
	return { count, box: `in ${right - left + 1}×${bottom - top + 1} at ${left},${top}` };
}

/**
 * @param {ReturnType<typeof decode>} one
 * @param {ReturnType<typeof decode>} other
 * @param {number} x
 * @param {number} y
 */
function isSame(one, other, x, y) {
	const a = (y * one.width + x) * one.channels;
	const b = (y * other.width + x) * other.channels;
	for (let at = 0; at < 3; at++) if (one.pixels[a + at] !== other.pixels[b + at]) return false;
	return true;
}

/**
 * A PNG as a browser writes it: 8 bits a channel, not interlaced.
 * @param {Buffer} file
 */
function decode(file) {
	const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
	const channels = CHANNELS[file[25]];
	if (!channels || file[24] !== 8 || file[28] !== 0) throw new Error('another kind of PNG');
	const parts = [];
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
			parts.push(file.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const lines = inflateSync(Buffer.concat(parts));
	const stride = width * channels;
	const pixels = new Uint8Array(stride * height);
	for (let y = 0; y < height; y++) unfilter(lines, pixels, y, stride, channels);
	return { width, height, channels, pixels };
}

/**
 * Undoes what a line was written by: the pixel before it, the one above it, or both.
 * @param {Buffer} lines
 * @param {Uint8Array} pixels
 * @param {number} y
 * @param {number} stride
 * @param {number} channels
 */
function unfilter(lines, pixels, y, stride, channels) {
	const filter = lines[y * (stride + 1)];
	for (let x = 0; x < stride; x++) {
		const at = y * stride + x;
		const left = x >= channels ? pixels[at - channels] : 0;
		const above = y > 0 ? pixels[at - stride] : 0;
		const corner = x >= channels && y > 0 ? pixels[at - stride - channels] : 0;
		const predicted = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter];
		pixels[at] = lines[y * (stride + 1) + 1 + x] + predicted;
	}
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function nearest(left, above, corner) {
	const sum = left + above - corner;
	const [a, b, c] = [left, above, corner].map((each) => Math.abs(sum - each));
	return a <= b && a <= c ? left : b <= c ? above : corner;
}
