// A workbook as a spreadsheet program writes it: one sheet of texts, pictures laid over its rows.
import { zip_of } from "../../tests/api/lib/zip.mjs";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const relationships = (items) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${rel}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
const letter = (index) => String.fromCharCode(65 + index);

/** `pictures`: row as the user counts → PNG. */
export function workbook_with_pictures(name, rows, pictures) {
  const cells = rows.map((row, r) => `<row r="${r + 1}">${row.map((text, c) => (text ? `<c r="${letter(c)}${r + 1}" t="inlineStr"><is><t>${escape(text)}</t></is></c>` : "")).join("")}</row>`);
  const placed = Object.entries(pictures);
  const anchors = placed.map(([row], index) =>
    `<xdr:oneCellAnchor><xdr:from><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${index + 2}" name="图片 ${index + 1}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${index + 1}"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`);
  const parts = [
    ["[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    ["_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", relationships([["rId1", "worksheet", "worksheets/sheet1.xml"]])],
    ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${main}" xmlns:r="${rel}"><sheetData>${cells.join("")}</sheetData><drawing r:id="rId1"/></worksheet>`],
    ["xl/worksheets/_rels/sheet1.xml.rels", relationships([["rId1", "drawing", "../drawings/drawing1.xml"]])],
    ["xl/drawings/drawing1.xml", `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${rel}">${anchors.join("")}</xdr:wsDr>`],
    ["xl/drawings/_rels/drawing1.xml.rels", relationships(placed.map((_, index) => [`rId${index + 1}`, "image", `../media/image${index + 1}.png`]))],
    ...placed.map(([, bytes], index) => [`xl/media/image${index + 1}.png`, bytes]),
  ];
  return zip_of(parts.map(([path, bytes]) => [path, Buffer.from(bytes)]));
}
