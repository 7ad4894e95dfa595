#include "inspect/offer_marks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

constexpr float weight_of_mark = 0.3F;
constexpr float weight_of_two_marks = 0.2F;
constexpr std::size_t most_counted = 3;

enum Mark : std::size_t {
    money,
    discount,
    per_unit,
    bare_price,
    bargain,
    mobile,
    telephone,
    handle,
    seller,
    you,
    act,
    urge,
    quality,
    speech,
    office,
    warning,
    policy,
    question,
    exclamation,
    terms,
    quotation,
    myself,
    number_of_marks
};
using Counts = std::array<std::size_t, number_of_marks>;

struct WordsOfMark {
    Mark mark;
    Words words;
};
const std::vector<WordsOfMark>& words_of_marks() {
    static const std::vector<WordsOfMark> all{
        {seller, {"我们", "我家",   "本店", "小店", "咱",   "本公司", "我司",   "本厂",   "厂家",   "店主", "老板", "师傅",
                  "门店", "旗舰店", "新店", "老店", "分店", "店里",   "店长",   "店员",   "工作室", "公司", "中心", "客服",
                  "顾问", "经理",   "团队", "品牌", "主播", "直播间", "掌柜",   "主理人", "导师",   "红娘", "大师", "机构",
                  "总部", "厂里",   "教练", "代理", "团长", "群主",   "理财师", "设计师", "业务员", "本人"}},
        {you, {"您",   "你",   "亲",   "宝子", "宝宝们", "家人们", "姐妹", "街坊", "老铁", "兄弟们",
               "阿姨", "叔叔", "宝妈", "家长", "业主",   "顾客",   "客户", "会员", "粉丝", "朋友"}},
        {act, {"加我", "加微", "加V",  "扫码",   "扫一扫", "戳",   "点击", "私信", "私聊", "扣1",  "预约", "预订",   "订座", "订位",
               "报名", "来电", "致电", "下单",   "到店",   "进店", "接龙", "留言", "拨打", "找我", "联系", "订购",   "选购", "抢购",
               "咨询", "领取", "链接", "小程序", "下载",   "注册", "进群", "试驾", "看房", "面谈", "自提", "评论区", "主页", "复制",
               "加群", "扣一", "报我", "问我",   "私我",   "留言", "拍下", "囤",   "快来", "等你", "等您", "恭候",   "莅临", "品鉴",
               "敬请", "尝尝", "试试", "坐坐",   "了解",   "认购", "开抢", "转账", "截单", "上车", "带走"}},
        {urge, {"最后",   "仅剩", "只剩", "名额", "数量有限", "先到先得", "赶紧", "抓紧", "手慢",   "速来", "错过",
                "截止",   "仅限", "限时", "限量", "今天",     "今晚",     "马上", "即将", "别犹豫", "不等", "席位",
                "倒计时", "不多", "卖完", "售罄", "赶早",     "趁早",     "过时", "就剩", "还剩",   "开团", "新到"}},
        {quality, {"放心",   "专业",   "资深", "好吃",   "正宗",   "地道",   "新鲜", "舒适", "高端",   "实惠", "划算", "超值",
                   "口碑",   "品质",   "效果", "满意",   "值得",   "推荐",   "必备", "精选", "匠心",   "享受", "轻松", "包邮",
                   "上门",   "不反弹", "全包", "不增项", "零基础", "一对一", "见效", "无效", "不满意", "质保", "现货", "省心",
                   "不踩坑", "回购",   "私藏", "不收钱", "试听",   "体验",   "老客", "熟客", "手艺"}},
        {speech, {"说", "表示", "介绍", "记者", "据", "告诉", "坦言", "认为", "回忆", "笑着", "回应", "采访", "讲述", "网友"}},
        {office, {"市政府",   "人民政府", "局",     "街道",     "社区", "村委", "镇",   "区",     "委员会",  "民政",   "人社",   "工会",
                  "妇联",     "团委",     "办事处", "服务中心", "部门", "窗口", "官方", "公告",   "通知",    "通告",   "公示",   "市民",
                  "群众",     "居民",     "村民",   "全市",     "我市", "本市", "志愿", "公益",   "文化馆",  "图书馆", "博物馆", "发改",
                  "市场监管", "公安",     "交警",   "疾控",     "卫健", "文旅", "供电", "消防",   "税务",    "残联",   "红十字", "驻村",
                  "书记",     "镇长",     "县长",   "法官",     "检察", "评选", "义诊", "志愿者", "免费开放"}},
        {warning, {"提醒", "警惕", "谨防",   "骗",   "投诉", "举报", "处罚", "罚款",   "立案", "查处", "召回", "抽检", "不合格",
                   "违法", "违规", "法院",   "律师", "民警", "警方", "监管", "消委会", "维权", "切勿", "不要", "别信", "套路",
                   "陷阱", "责令", "约谈",   "整改", "曝光", "挂断", "诈骗", "假的",   "损失", "落网", "嫌疑", "涉案", "防范",
                   "轻信", "误区", "消费者", "反诈", "虚假", "清退", "跑路", "追回",   "判",   "偏方", "正规"}},
        {policy,
         {"补贴", "补助",   "消费券",   "政策",     "申领",   "申请", "申报",     "医保", "社保", "公积金", "参保",   "缴费", "票价",
          "门票", "招聘会", "公开招聘", "免费开放", "助农",   "帮扶", "合作社",   "财政", "招标", "采购",   "拍卖",   "起拍", "保证金",
          "同比", "环比",   "增长",     "万元",     "亿元",   "投资", "收费标准", "义卖", "捐",   "低保",   "规定",   "办法", "标准",
          "依法", "授信",   "贴息",     "监测",     "均价",   "指数", "摇号",     "预算", "中标", "底价",   "供应商", "竞价", "惠民",
          "发放", "申报",   "发布",     "解读",     "指导价", "国债", "报销",     "挂牌", "亩产", "收购",   "产值",   "指标"}},
        {terms, {"立减", "半价", "第二件", "送一",   "免单", "分期",   "免息", "首付", "押一付一", "月租", "转让",   "出租", "急售",
                 "低价", "便宜", "特价",   "体验价", "原价", "好谈",   "小刀", "面议", "包邮",     "起步", "一口价", "套餐", "优惠",
                 "加盟", "合伙", "拼团",   "现做",   "现摘", "包吃住", "日结", "代办", "定制",     "会员", "到手",   "价格"}},
        {quotation, {"“", "「"}},
        {myself, {"我", "俺", "咱"}},
    };
    return all;
}

// The words by their first character, so that a window is read once for all of them.
class WordTable {
public:
    struct Word {
        Mark mark;
        std::u32string rest;  // behind the first character
    };
    WordTable() {
        for (const auto& [mark, words] : words_of_marks()) {
            for (const auto& word : words) {
                const std::u32string letters = to_code_points(word);
                by_first_[letters.front()].push_back({mark, letters.substr(1)});
                is_first_[letters.front() % is_first_.size()] = true;
            }
        }
    }
    const std::vector<Word>* beginning_with(char32_t c) const {
        if (!is_first_[c % is_first_.size()]) return nullptr;
        const auto found = by_first_.find(c);
        return found == by_first_.end() ? nullptr : &found->second;
    }

private:
    std::unordered_map<char32_t, std::vector<Word>> by_first_;
    std::array<bool, 4096> is_first_{};
};

constexpr std::u32string_view spelled_digits = U"一二两三四五六七八九十百千万零半几";
constexpr std::u32string_view units_of_money = U"元块毛角";
constexpr std::u32string_view leads_of_bargain = U"仅只才就减省返送抵满价至立买充降约费";
constexpr std::u32string_view units_of_count =
    U"年月日号点分人名个米里项次家岁届度吨亿%平层楼种条期批场天周时秒辆户件位万元块毛角折斤克升页字级类路线倍成";
constexpr std::u32string_view leads_of_unit = U"一每/／";

bool is_of(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }
bool is_digit_of_number(char32_t c) { return (c >= U'0' && c <= U'9') || c == U'.'; }

class MarkCounter {
public:
    explicit MarkCounter(std::string_view utf8) : letters_(to_code_points(utf8)) {
        for (std::size_t at = 0; at < letters_.size();) {
            if (is_number(at))
                at = take_number(at);
            else
                at = take_letter(at);
        }
        for (std::size_t at = 0; at < letters_.size(); ++at) count_words(at);
    }
    const Counts& counts() const { return counts_; }

private:
    void count_words(std::size_t at) {
        static const WordTable table;
        const auto* words = table.beginning_with(letters_[at]);
        if (!words) return;
        const std::u32string_view rest = std::u32string_view(letters_).substr(at + 1);
        for (const auto& word : *words) counts_[word.mark] += rest.starts_with(word.rest);
    }
    char32_t at(std::size_t i) const { return i < letters_.size() ? letters_[i] : U'\n'; }
    bool is_number(std::size_t i) const { return is_digit_of_number(at(i)) || is_of(spelled_digits, at(i)); }

    std::size_t take_letter(std::size_t i) {
        counts_[exclamation] += at(i) == U'！' || at(i) == U'!';
        counts_[question] += at(i) == U'？' || at(i) == U'?';
        const auto is_letter = [&](std::size_t k) {
            return at(k) < 128 && (is_ascii_letter_or_digit(static_cast<char>(at(k))) || at(k) == U'_');
        };
        if (!is_letter(i)) return i + 1;
        std::size_t end = i;
        while (is_letter(end)) ++end;
        counts_[handle] += end - i >= 6;
        return end;
    }
    std::size_t take_number(std::size_t begin) {
        std::size_t end = begin;
        const bool is_spelled = !is_digit_of_number(at(begin));
        while (end < letters_.size() && is_number(end) && is_spelled == !is_digit_of_number(at(end))) ++end;
        if (!is_spelled && at(end) == U'万') ++end;
        const bool is_bargain = begin > 0 && is_of(leads_of_bargain, at(begin - 1));
        if (is_of(units_of_money, at(end)))
            take_money(end, is_bargain);
        else if (at(end) == U'折')
            ++counts_[discount];
        else
            take_bare(begin, end, is_spelled, is_bargain);
        return end;
    }
    // 15元一斤, 九块九, 30块/人
    void take_money(std::size_t unit, bool is_bargain) {
        ++counts_[money];
        counts_[bargain] += is_bargain;
        counts_[per_unit] += is_of(leads_of_unit, at(unit + 1)) || (is_number(unit + 1) && is_of(leads_of_unit, at(unit + 2)));
    }
    void take_bare(std::size_t begin, std::size_t end, bool is_spelled, bool is_bargain) {
        const std::size_t length = end - begin;
        if (!is_spelled && length == 11 && at(begin) == U'1') ++counts_[mobile];
        if (!is_spelled && (length == 7 || length == 8)) ++counts_[telephone];
        if (is_of(units_of_count, at(end))) return;
        counts_[bargain] += is_bargain && length > 1;
        counts_[bare_price] += is_spelled && length > 1;
    }

    std::u32string letters_;
    Counts counts_{};
};

}  // namespace

void add_offer_marks(std::string_view utf8, Features& out) {
    const MarkCounter counter(utf8);
    std::string present;  // a letter a mark: short names, since they are hashed for every window
    for (std::size_t mark = 0; mark < number_of_marks; ++mark) {
        const std::size_t count = std::min(counter.counts()[mark], most_counted);
        const char letter = static_cast<char>('A' + mark);
        out.push_back({hash_of(std::string{letter, static_cast<char>('0' + count)}), weight_of_mark});
        if (count > 0) present += letter;
    }
    for (std::size_t i = 0; i < present.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) out.push_back({hash_of(std::string{'&', present[k], present[i]}), weight_of_two_marks});
    }
}

}  // namespace yanlu::inspect
