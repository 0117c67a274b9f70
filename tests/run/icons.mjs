// Draws the icons of the installed app: `node tests/run/icons.mjs`. The same code always gives the same pixels.
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const FOLDER = 'static/icons';
const TILE = [0x1d, 0x5f, 0x6b];
const WHITE = [0xff, 0xff, 0xff];
const ARC = [0xf0, 0xb9, 0x3a];
/** Samples along each side of a pixel. */
const FINE = 4;

/** The logo, 26 units wide, as in `src/lib/shell/header/AppHeader.svelte`; null = see-through. */
function colourAt(x, y, corner) {
	const outside = Math.hypot(
		Math.max(corner - x, x - (26 - corner), 0),
		Math.max(corner - y, y - (26 - corner), 0)
	);
	if (outside > corner) return null;
	const distance = Math.hypot(x - 13, y - 13);
	if (distance <= 2.4) return WHITE;
	if (Math.abs(distance - 7) > 1.6) return TILE;
	return x < 13 && y < 13 ? ARC : WHITE;
}

/** Rows of RGBA, each after a zero byte: no filter. */
function pixels(size, corner) {
	const rows = Buffer.alloc(size * (size * 4 + 1));
	for (let row = 0; row < size; row++) {
		for (let column = 0; column < size; column++) {
			const sum = [0, 0, 0, 0];
			for (let sample = 0; sample < FINE * FINE; sample++) {
				const x = ((column + ((sample % FINE) + 0.5) / FINE) * 26) / size;
				const y = ((row + (Math.floor(sample / FINE) + 0.5) / FINE) * 26) / size;
				const colour = colourAt(x, y, corner);
				if (!colour) continue;
				for (const channel of [0, 1, 2]) sum[channel] += colour[channel];
				sum[3]++;
			}
			const at = row * (size * 4 + 1) + 1 + column * 4;
			for (const channel of [0, 1, 2])
				rows[at + channel] = sum[3] && Math.round(sum[channel] / sum[3]);
			rows[at + 3] = Math.round((sum[3] * 255) / (FINE * FINE));
		}
	}
	return rows;
}

function chunk(name, data) {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

function png(size, corner) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	header.set([8, 6, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(pixels(size, corner), { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/icon-192.png`, png(192, 6));
writeFileSync(`${FOLDER}/icon-512.png`, png(512, 6));
// A system cuts a maskable icon to its own shape: the tile fills it, the ring stays inside the safe zone.
writeFileSync(`${FOLDER}/icon-maskable-512.png`, png(512, 0));
