// A screenshot as a PNG of few colours: lines and letters stay sharp, at a fraction of the bytes. Browsers write none, and what
// does brings a codec of its own; the format is four parts and a sum.
import { constants, crc32, deflateSync } from "node:zlib";

/** The same picture in as many of its own colours, every other pixel in the nearest of them. A page of the browser reads the PNG. */
export async function reduced(page, png, colours) {
  const { width, height, pixels } = await page.evaluate(read, png.toString("base64"));
  const palette = chosen(pixels, colours);
  const nearest = new Map();
  // Before each row stands its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => {
    if (!nearest.has(pixel)) nearest.set(pixel, palette.indexOf(closest(palette, pixel)));
    rows[at + Math.floor(at / width) + 1] = nearest.get(pixel);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  head.set([8, 3], 8);
  const parts = [["IHDR", head], ["PLTE", Buffer.from(palette.flatMap(mixed))], ["IDAT", deflateSync(rows, { level: 9, strategy: constants.Z_FILTERED })], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([png.subarray(0, 8), ...parts.map(([kind, data]) => chunk(kind, data))]);
}

/** In the page: the pixels of a PNG, each colour as one number. */
async function read(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const { data, width, height } = canvas.getImageData(0, 0, image.width, image.height);
  const pixels = Array.from({ length: width * height }, (_, at) => (data[at * 4] << 16) | (data[at * 4 + 1] << 8) | data[at * 4 + 2]);
  return { width, height, pixels };
}

const mixed = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

const apart = (one, other) => mixed(one).reduce((sum, part, at) => sum + (part - mixed(other)[at]) ** 2, 0);

const closest = (palette, colour) => palette.reduce((best, one) => (apart(one, colour) < apart(best, colour) ? one : best));

/** The colours that weigh most: how often one occurs, times how far it is from those that were taken before. */
function chosen(pixels, colours) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = [];
  const weight = ([colour, count]) => count * (palette.length ? apart(colour, closest(palette, colour)) : 1);
  while (palette.length < colours) {
    palette.push([...counts].reduce((best, one) => (weight(one) > weight(best) ? one : best))[0]);
  }
  return palette;
}

/** One part of a PNG: length, kind, data, sum. */
function chunk(kind, data) {
  const framed = Buffer.alloc(12 + data.length);
  framed.writeUInt32BE(data.length);
  framed.write(kind, 4, "latin1");
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length);
  return framed;
}
