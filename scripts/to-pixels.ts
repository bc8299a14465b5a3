import sharp from 'sharp';

/** An SVG as PNG. @param scale pixels of each px: by default as fine as the page makes them */
export function toPixels(svg: string, scale = 2): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: scale * 72 })
    .png({ palette: true })
    .toBuffer();
}
