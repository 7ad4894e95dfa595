// The one place for colours, sizes and fonts: antd tokens, and the same values as CSS variables for the own parts.
import type { ThemeConfig } from "antd";

export const colour = {
  primary: "#164a8a",
  primary_strong: "#0f3666",
  primary_pale: "#eaf1f9",
  text: "#1c2531",
  text_soft: "#4a5666",
  line: "#dbe1e8",
  line_soft: "#eaeef2",
  ground: "#f2f4f7",
  card: "#ffffff",
  red: "#b42318",
  red_pale: "#fdecea",
  orange: "#99500b",
  orange_pale: "#fdf3e3",
  green: "#1d6b3a",
  green_pale: "#e8f4ec",
  grey: "#5c6775",
  grey_pale: "#eef0f3",
} as const;

export const font_family =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Helvetica Neue",Arial,sans-serif';

/** Whoever asked the system for calm gets pages without movement. */
const wants_calm = typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;

export const antd_theme: ThemeConfig = {
  token: {
    motion: !wants_calm,
    colorPrimary: colour.primary,
    colorInfo: colour.primary,
    colorError: colour.red,
    colorWarning: colour.orange,
    colorSuccess: colour.green,
    colorErrorBg: colour.red_pale,
    colorErrorBorder: "#e6b4ae",
    colorWarningBg: colour.orange_pale,
    colorWarningBorder: "#e3c08f",
    colorSuccessBg: colour.green_pale,
    colorSuccessBorder: "#b5d6c1",
    colorInfoBg: colour.primary_pale,
    colorInfoBorder: "#b9cde6",
    colorLink: colour.primary,
    colorText: colour.text,
    colorTextSecondary: colour.text_soft,
    colorTextTertiary: colour.grey,
    colorTextPlaceholder: "#6b7683",
    colorTextDisabled: "#667180",
    colorBorder: "#c3ccd6",
    colorBorderSecondary: colour.line,
    colorBgLayout: colour.ground,
    borderRadius: 4,
    fontSize: 15,
    fontFamily: font_family,
    controlHeight: 34,
    boxShadow: "none",
    boxShadowSecondary: "0 4px 16px rgba(20, 40, 70, 0.14)",
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 500 },
    Select: { optionSelectedBg: colour.primary_pale },
    Segmented: { itemSelectedColor: colour.primary, trackBg: "#e6ebf1" },
  },
};

export function apply_css_variables(root: HTMLElement): void {
  for (const [name, value] of Object.entries(colour)) root.style.setProperty(`--${name.replaceAll("_", "-")}`, value);
  root.style.setProperty("--font", font_family);
}
