// A zip archive out of names and bytes, for what people upload.
import { deflateRawSync } from "node:zlib";

const table = Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; ++k) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n >>> 0;
});
export function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) crc = table[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}

// entries: [name, bytes]; names are written in UTF-8 and flagged so.
export function zip_of(entries) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [name, bytes] of entries) {
        const data = deflateRawSync(bytes);
        const title = Buffer.from(name);
        const fields = Buffer.alloc(26);
        fields.writeUInt16LE(20, 0);
        fields.writeUInt16LE(0x0800, 2);
        fields.writeUInt16LE(8, 4);
        fields.writeUInt16LE(33, 8);
        fields.writeUInt32LE(crc32(bytes), 10);
        fields.writeUInt32LE(data.length, 14);
        fields.writeUInt32LE(bytes.length, 18);
        fields.writeUInt16LE(title.length, 22);
        const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, title, data]);
        const tail = Buffer.alloc(14);
        tail.writeUInt32LE(offset, 10);
        directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, tail, title]));
        parts.push(local);
        offset += local.length;
    }
    const central = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", 0, "latin1");
    end.writeUInt16LE(entries.length, 8);
    end.writeUInt16LE(entries.length, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...parts, central, end]);
}
