// Wrong characters of posters by look, font and size (`./dev eval engine`). The texts are drawn here, so that what is right is known; the
// second half of them had no part in the choice of the recogniser's passes.
#include <chrono>
#include <iostream>
#include <map>

#include <fmt/format.h>

#include "pictures/reader.hpp"
#include "pictures/tests/poster.hpp"
#include "pictures/worker.hpp"

namespace yanlu::pictures {
namespace {

using testing::Poster;
using Lines = std::vector<std::string>;

const std::vector<Lines> chosen_with = {
    {"关于做好城镇燃气安全工作的通知", "各镇人民政府，市直有关单位：", "请于2026年3月15日前完成隐患排查，",
     "并将整改情况报市住房城乡建设局。"},
    {"预防电信网络诈骗", "不轻信、不透露、不转账", "遇到可疑情况请拨打96110", "市公安局宣传中心"},
    {"城乡居民医疗保险开始缴费", "缴费时间：9月1日至12月31日", "缴费标准：每人每年400元", "咨询电话：0571-12345"},
    {"暴雨橙色预警信号", "气象台14时30分发布", "预计未来3小时降雨量将达50毫米以上", "请注意防范山洪、滑坡等灾害"}};
const std::vector<Lines> held_out = {
    {"森林防火，人人有责", "清明祭扫请勿携带火种进山", "违者处200元以上3000元以下罚款", "举报电话12119"},
    {"市图书馆春节期间开放时间", "除夕至正月初二闭馆3天", "2月20日起恢复9:00至21:00开放", "读者可通过官方网站预约座位"},
    {"家庭医生签约服务", "高血压、糖尿病患者每季度随访一次", "65岁以上老年人免费体检", "请携带身份证到社区卫生服务中心办理"},
    {"招聘公告", "我局拟招聘窗口工作人员8名", "要求大专以上学历，年龄35周岁以下", "报名截止2026年4月30日17时"}};
const char* fonts[] = {"Noto Sans CJK SC", "Noto Serif CJK SC", "WenQuanYi Zen Hei", "AR PL SungtiL GB", "AR PL KaitiM GB"};
constexpr double sizes[] = {20, 28, 36, 48, 60};
const std::pair<const char*, Poster::Look> looks[] = {
    {"plain", Poster::Look::plain}, {"white on red", Poster::Look::white_on_red}, {"gradient, turned, JPEG", Poster::Look::gradient}};

struct Tally {
    double words = 0, all = 0;
    int count = 0;
    void add(double in_words, double in_all) { words += in_words, all += in_all, ++count; }
    std::string told() const { return fmt::format("{:.2f} / {:.2f}", 100 * words / count, 100 * all / count); }
};

std::string joined(const Lines& lines) {
    std::string out;
    for (const auto& line : lines) out += line;
    return out;
}

void measure(const std::pair<const char*, Poster::Look>& look, const std::vector<std::string>& installed, Recogniser& recogniser,
             bool is_verbose) {
    std::map<std::string, Tally> by;
    const auto take = [&](const Lines& lines, const std::string& font, double size, const char* part) {
        const bool is_turned = look.second == Poster::Look::gradient;
        const Poster poster{lines, font, size, is_turned ? 1.2 : 0, look.second};
        const auto reading = read_bytes(is_turned ? testing::jpeg_of(poster, 80) : testing::png_of(poster), {}, &recogniser);
        const std::string text = reading ? reading->text : "";
        const double words = testing::error_rate(joined(lines), text, true), all = testing::error_rate(joined(lines), text, false);
        if (is_verbose && words > 0) std::cerr << font << ' ' << size << ' ' << text << "\n";
        for (const auto& name : {std::string("all"), std::string(part), font, fmt::format("{} px", size)}) by[name].add(words, all);
    };
    for (const auto& font : installed)
        for (const double size : sizes) {
            for (const auto& lines : chosen_with) take(lines, font, size, "chosen with");
            for (const auto& lines : held_out) take(lines, font, size, "held out");
        }
    for (const auto& [name, tally] : by) std::cout << fmt::format("{}\t{}\t{}\t{}\n", look.first, name, tally.count, tally.told());
}

// Of one poster, by a process of its own as it is in earnest.
double seconds_of_one(const std::string& font) {
    const Reader reader{Rulebook(find_rulebook())};
    const auto begun = std::chrono::steady_clock::now();
    (void)reader.read(testing::png_of({chosen_with.front(), font}));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

int run(bool is_verbose) {
    std::vector<std::string> installed;
    for (const auto* font : fonts)
        if (testing::has_font(font)) installed.emplace_back(font);
    if (installed.empty()) {
        std::cerr << "no font of Han is installed: posters are not measured\n";
        return 0;
    }
    Recogniser recogniser;
    for (const auto& look : looks) measure(look, installed, recogniser, is_verbose);
    std::cout << fmt::format("seconds\tone picture\t1\t{:.2f}\n", seconds_of_one(installed.front()));
    return 0;
}

}  // namespace
}  // namespace yanlu::pictures

int main(int argc, char** argv) {
    if (argc > 1 && argv[1] == yanlu::pictures::worker_verb) return yanlu::pictures::worker_main(argc, argv);
    return yanlu::pictures::run(argc > 1);
}
