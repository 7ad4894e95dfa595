// The QR code of the account's page in the public register, to print beside a counter or put into a post.
import { Button } from "antd";

import { base_url } from "../../api/client";

export function RegisterCode({ id, name }: { id: number; name: string }) {
  const picture = `${base_url}/public/accounts/${id}/qr.png`;
  return (
    <div className="register-code">
      <img src={picture} alt={`“${name}”在名录中的二维码`} width={148} height={148} />
      <p className="soft small">公众扫码可在名录中核验本账号</p>
      <Button size="small" href={`/register/accounts/${id}`} target="_blank">
        名录页面
      </Button>{" "}
      <Button size="small" href={picture} download={`${name}-名录二维码.png`}>
        下载
      </Button>{" "}
      <Button size="small" onClick={() => print_code(picture, name)}>
        打印
      </Button>
    </div>
  );
}

/** A page with nothing but the code and the name; text is set as text. */
function print_code(picture: string, name: string): void {
  const page = window.open("", "_blank", "width=480,height=640");
  if (!page) return;
  const image = page.document.createElement("img");
  const title = page.document.createElement("h1");
  const about = page.document.createElement("p");
  image.src = picture;
  image.width = 320;
  title.textContent = name;
  about.textContent = "扫码核验：政务新媒体名录";
  page.document.title = name;
  page.document.body.style.textAlign = "center";
  page.document.body.append(title, image, about);
  image.onload = () => page.print();
}
