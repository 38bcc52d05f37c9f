import { crc32, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** What is wrong with a PNG: its chunks, its pixels, its size (square, 100 to 230). */
export function pngProblems(bytes) {
  if (!bytes.subarray(0, 8).equals(signature)) return ['is no PNG'];
  const chunks = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (at + 12 + length > bytes.length || crc32(body) !== bytes.readUInt32BE(at + 8 + length)) return ['has a damaged chunk'];
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  if (chunks[0]?.type !== 'IHDR' || chunks.at(-1).type !== 'IEND') return ['does not begin with IHDR and end with IEND'];
  const header = chunks[0].data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const line = 1 + Math.ceil((width * header[8] * channels[header[9]]) / 8);
  try {
    const pixels = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
    if (header[12] === 0 && pixels.length !== line * height) return [`has ${pixels.length} bytes of pixels, not ${line * height}`];
  } catch (error) {
    return [`cannot be inflated: ${error.message}`];
  }
  return width === height && width >= 100 && width <= 230 ? [] : [`is ${width}×${height}, not square from 100 to 230`];
}
