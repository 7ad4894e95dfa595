// A PNG of any size, without a library.
import { deflateSync } from "node:zlib";
import { crc32 } from "./zip.mjs";

// A picture in bands of grey; `shade` makes one differ from the other.
export function png(shade = 128, width = 8, height = 8) {
    const chunk = (kind, data) => {
        const body = Buffer.concat([Buffer.from(kind), data]);
        const out = Buffer.alloc(8 + body.length);
        out.writeUInt32BE(data.length, 0);
        body.copy(out, 4);
        out.writeUInt32BE(crc32(body), 4 + body.length);
        return out;
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 0, 0, 0, 0], 8);
    const rows = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height; ++y) rows.fill(Math.floor(y / 40) % 2 ? shade : 255 - shade / 4, y * (width + 1) + 1, (y + 1) * (width + 1));
    return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
