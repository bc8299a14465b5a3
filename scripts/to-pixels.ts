import sharp from 'sharp';

/** An SVG as PNG, of pixels that are twice as fine as its px, as the page makes them. */
export function toPixels(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 2 * 72 })
    .png({ palette: true })
    .toBuffer();
}
