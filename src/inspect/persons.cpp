#include "inspect/persons.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t han_bytes = 3;
constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦"
    U"夏邱"
    U"方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤温芦葛关殷庞樊兰施洪詹左季翟柳聂欧鲁岳齐倪游俞章安简苗阮庄凌舒裴鲍常"
    U"卞"
    U"符纪祝童包褚费冉柯房隋蒙尤甘耿涂宫焦娄闫阳牛成文伍骆喻车邢梅路祁牟辛冼麦蓝古利卓翁";
constexpr std::array<std::string_view, 10> compound{"欧阳", "司徒", "上官", "诸葛", "司马", "东方", "夏侯", "皇甫", "尉迟", "慕容"};
// Characters that hardly stand in a given name but often in the words that begin with a surname: 高血压, 方案, 于是, 成员, 金额.
constexpr std::u32string_view never_given =
    U"的了是在和与及或被因有不者们县区镇院局所校员等病症炎癌血压糖尿患某额案式法度程序位项类种款市省村街路号部厅办委会组队级里面前后内外上"
    U"下间时候"
    U"当该此其这那个为对向从到由将把让使给就都也又还只已已经必须应可以要能会说道做用得着过来去起算出入进步如何何么吗呢吧啊他她它我你您每各"
    U"另名"
    U"岁男女费钱元价格险证件据料表单书信网站台店铺厂司公寓楼栋室房屋地址电话手机码疫苗药品剂术";
constexpr std::array<std::string_view, 66> leads{
    "病友", "其母", "其父",   "其子", "其女", "其妻", "其夫",   "考生",   "朋友", "老师", "队员", "员工", "司机", "人员",
    "户主", "组长", "母子",   "爷爷", "奶奶", "哥哥", "姐姐",   "弟弟",   "妹妹", "同事", "儿童", "男童", "女童", "学生",
    "同学", "孤儿", "被害人", "患儿", "患者", "病人", "儿子",   "女儿",   "孙子", "孙女", "之子", "之女", "姓名", "婴儿",
    "幼儿", "走失", "失踪",   "死者", "伤者", "名叫", "孩子",   "申请人", "对象", "村民", "居民", "职工", "业主", "老人",
    "男孩", "女孩", "丈夫",   "妻子", "母亲", "父亲", "参保人", "新生",   "男子", "女子"};

// Words that look like a surname and a given name.
constexpr std::array<std::string_view, 59> words{
    "包括", "严重", "关爱", "关于", "关注", "关心", "关怀", "高度", "高中", "高危", "高龄", "高温", "高新", "金属", "金融",
    "方便", "安全", "安排", "安置", "文化", "文明", "文件", "成立", "成功", "成果", "成年", "温暖", "温馨", "时常", "常见",
    "常年", "常规", "万一", "方面", "方向", "许多", "许可", "江苏", "江西", "石油", "白天", "马上", "严格", "严禁", "严厉",
    "单独", "单一", "单亲", "祝贺", "祝福", "古老", "简单", "易感", "明确", "路边", "季节", "左右", "游客", "车主"};

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// Asked at every character of a clause or a list.
class HanSet {
public:
    explicit HanSet(std::u32string_view characters) {
        for (const char32_t c : characters) bits_.set(c - first);
    }
    bool holds(char32_t c) const { return c >= first && c - first < bits_.size() && bits_[c - first]; }

private:
    static constexpr char32_t first = 0x4E00;
    std::bitset<0x5200> bits_;
};

const HanSet& surname_characters() {
    static const HanSet set(surnames);
    return set;
}

bool may_begin_name(std::string_view text, std::size_t at) {
    static const HanSet firsts = [] {
        std::u32string all(surnames);
        for (const auto name : compound) all += to_code_points(name)[0];
        return HanSet(all);
    }();
    return at < text.size() && firsts.holds(next_code_point(text, at));
}

// Up to `n` Han characters from `at`.
std::u32string han_at(std::string_view text, std::size_t at, std::size_t n) {
    std::u32string out;
    while (at < text.size() && out.size() < n) {
        const char32_t c = next_code_point(text, at);
        if (!is_han(c)) break;
        out += c;
    }
    return out;
}

// Characters of the surname that begins here, 0 if none does.
std::size_t surname_length(std::string_view text, std::u32string_view begin) {
    if (begin.empty()) return 0;
    if (std::ranges::any_of(compound, [&](std::string_view name) { return text.starts_with(name); })) return 2;
    return surname_characters().holds(begin[0]) ? 1 : 0;
}

// Surname and given name of exactly this many characters.
bool is_name(std::string_view text, std::size_t characters) {
    const std::u32string all = han_at(text, 0, characters);
    if (all.size() != characters) return false;
    const std::size_t surname = surname_length(text, all);
    if (surname == 0 || characters <= surname || characters > surname + 2) return false;
    if (std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); })) return false;
    return std::ranges::none_of(all.substr(surname), is_never_given);
}

bool is_boundary_before(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    std::size_t from = step_back(text, at, 1);
    const char32_t left = next_code_point(text, from);
    if (left < 0x80 && is_digit(static_cast<char>(left))) return false;  // 167万例
    if (!is_han(left)) return true;
    return std::ranges::any_of(leads, [&](std::string_view lead) { return text.substr(0, at).ends_with(lead); });
}

// What may directly follow a name that is told about: 王小明因患, 王小明被诊断.
bool is_boundary_behind(std::string_view text, std::size_t at) {
    static constexpr std::u32string_view verbs = U"因被患身罹经于确查现年今男女系感病住去";
    if (at >= text.size()) return true;
    const char32_t c = next_code_point(text, at);
    return !is_han(c) || verbs.find(c) != std::u32string_view::npos;
}

}  // namespace

bool is_never_given(char32_t c) { return never_given.find(c) != std::u32string_view::npos; }

bool is_surname(char32_t c) { return surname_characters().holds(c); }

std::size_t person_name_at(std::string_view text, std::size_t at) {
    if (!may_begin_name(text, at)) return 0;
    for (const std::size_t characters : {std::size_t{4}, std::size_t{3}, std::size_t{2}}) {
        const std::size_t end = at + characters * han_bytes;
        if (is_name(text.substr(at), characters) && is_boundary_before(text, at) && is_boundary_behind(text, end)) return end - at;
    }
    return 0;
}

std::size_t person_name_before(std::string_view text, std::size_t end) {
    for (const std::size_t characters : {std::size_t{3}, std::size_t{2}, std::size_t{4}}) {
        const std::size_t at = step_back(text, end, characters);
        if (end - at == characters * han_bytes && is_name(text.substr(at), characters) && is_boundary_before(text, at)) return end - at;
    }
    return 0;
}

}  // namespace yanlu::inspect
