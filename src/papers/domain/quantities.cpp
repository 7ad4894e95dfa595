#include "papers/domain/quantities.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace yanlu::papers {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

constexpr std::array<View, 6> website_words{U"网站", U"频道", U"门户", U"站点", U"栏目", U"网页"};
constexpr std::array<View, 12> account_words{U"新媒体", U"账号", U"公众号", U"微信",   U"微博",   U"客户端",
                                             U"APP",    U"抖音", U"小程序", U"头条号", U"视频号", U"快手"};
constexpr std::array<View, 9> words_of_before{U"上季度", U"上一季度", U"上期", U"上月", U"上次", U"上轮", U"去年", U"同期", U"上年"};
// Families of labels: the parts of one run belong to one family.
constexpr std::array<View, 21> platform_labels{U"微信",   U"微博",   U"APP",    U"客户端", U"抖音",   U"头条",     U"快手",
                                               U"视频号", U"小程序", U"百家号", U"企鹅号", U"小红书", U"哔哩哔哩", U"订阅号",
                                               U"服务号", U"网易号", U"知乎",   U"支付宝", U"澎湃",   U"大鱼号",   U"其他"};
constexpr std::array<View, 13> level_labels{U"省级", U"市级", U"区级", U"县级", U"镇级", U"市直", U"镇街",
                                            U"园区", U"区县", U"县区", U"地方", U"部门", U"乡镇"};

template <std::size_t N>
bool has_any(View text, const std::array<View, N>& words) {
    return std::ranges::any_of(words, [&](View word) { return text.find(word) != View::npos; });
}

// Behind which character the last of the words ends; 0 if there is none.
template <std::size_t N>
std::size_t last_of(View text, const std::array<View, N>& words) {
    std::size_t out = 0;
    for (const View word : words) {
        const auto at = text.rfind(word);
        if (at != View::npos) out = std::max(out, at + word.size());
    }
    return out;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'；'; }
bool ends_clause(char32_t c) {
    return c == U'，' || c == U'：' || c == U'（' || c == U'）' || c == U'、' || c == U',' || c == U'(' || c == U')';
}

// ０…９ and ％ as people type them by mistake, 「」 for “”.
Text plain(std::string_view line) {
    Text out = to_code_points(line);
    for (char32_t& c : out) {
        if (c >= U'０' && c <= U'９') c = U'0' + (c - U'０');
        if (c == U'％') c = U'%';
        if (c == U'．') c = U'.';
        if (c == U'「') c = U'“';
        if (c == U'」') c = U'”';
    }
    return out;
}

struct Number {
    std::size_t from = 0, to = 0;  // without its unit
    std::size_t unit_end = 0;
    std::int64_t value = 0;  // without the point
    int decimals = 0;
    enum class Unit { none, count, per_cent, points } unit = Unit::none;
};

// 1,061 · 95.0 · 24
std::optional<Number> number_at(View text, std::size_t at) {
    Number out;
    out.from = at;
    std::size_t digits = 0;
    bool has_point = false;
    for (; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (is_digit(c)) {
            if (++digits > 12) return std::nullopt;
            out.value = out.value * 10 + (c - U'0');
            if (has_point) ++out.decimals;
        } else if (c == U',' && at + 3 < text.size() && is_digit(text[at + 1]) && is_digit(text[at + 2]) && is_digit(text[at + 3])) {
            continue;
        } else if (c == U'.' && !has_point && at + 1 < text.size() && is_digit(text[at + 1])) {
            has_point = true;
        } else {
            break;
        }
    }
    out.to = at;
    return out;
}

void read_unit(View text, Number& number) {
    std::size_t at = number.to;
    while (at < text.size() && text[at] == U' ') ++at;
    const View rest = text.substr(at);
    number.unit_end = number.to;
    if (rest.starts_with(U"个百分点") || rest.starts_with(U"百分点")) {
        number.unit = Number::Unit::points;
        number.unit_end = at + (rest.starts_with(U"个") ? 4 : 3);
    } else if (rest.starts_with(U"%")) {
        number.unit = Number::Unit::per_cent;
        number.unit_end = at + 1;
    } else if (number.decimals == 0 && (rest.starts_with(U"个") || rest.starts_with(U"家")) && !rest.starts_with(U"个月") &&
               !rest.starts_with(U"个工作日") && !rest.starts_with(U"个自然日") && !rest.starts_with(U"个系统")) {
        number.unit = Number::Unit::count;
        number.unit_end = at + 1;
    }
}

class Sentence {
public:
    Sentence(View text, std::size_t line, std::size_t offset, std::size_t number, Subject& subject, Reading& out)
        : text_(text), line_(line), offset_(offset), number_(number), subject_(subject), out_(out) {}

    void read() {
        find_numbers();
        for (std::size_t i = 0; i < numbers_.size(); ++i) read_number(i);
        read_lists();
    }

private:
    void find_numbers() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (!is_digit(text_[at])) continue;
            auto number = number_at(text_, at);
            if (!number) return;
            read_unit(text_, *number);
            const bool is_ordinal = at > 0 && (text_[at - 1] == U'第' || text_[at - 1] == U'〔' || text_[at - 1] == U'附');
            if (!is_ordinal) numbers_.push_back(*number);
            at = number->to - 1;
        }
    }

    // From the clause's beginning; the bracket of a list counts as one.
    std::size_t clause_from(std::size_t at) const {
        while (at > 0 && !ends_clause(text_[at - 1])) --at;
        return at;
    }
    std::size_t clause_to(std::size_t at) const {
        while (at < text_.size() && !ends_clause(text_[at])) ++at;
        return at;
    }
    // What stands between the number before (or the clause's beginning) and this one.
    View left_of(std::size_t i) const {
        std::size_t from = clause_from(numbers_[i].from);
        if (i > 0) from = std::max(from, numbers_[i - 1].unit_end);
        return text_.substr(from, numbers_[i].from - from);
    }
    View right_of(std::size_t i) const {
        std::size_t to = clause_to(numbers_[i].unit_end);
        if (i + 1 < numbers_.size()) to = std::min(to, numbers_[i + 1].from);
        return text_.substr(numbers_[i].unit_end, to - numbers_[i].unit_end);
    }

    Subject subject_at(std::size_t i) {
        const View before = text_.substr(0, numbers_[i].from);
        const auto website = last_of(before, website_words);
        const auto account = last_of(before, account_words);
        const View after = right_of(i);
        if (website != 0 || account != 0) {
            subject_ = website > account ? Subject::website : Subject::account;
        } else if (has_any(after, account_words)) {
            subject_ = Subject::account;
        } else if (has_any(after, website_words)) {
            subject_ = Subject::website;
        }
        if (has_any(left_of(i), account_words)) return subject_ = Subject::account;
        return subject_;
    }

    void read_number(std::size_t i) {
        const Number& number = numbers_[i];
        Quantity out;
        out.subject = subject_at(i);
        out.sentence = number_;
        out.place = {line_, offset_ + number.from, offset_ + number.unit_end};
        const std::size_t from = clause_from(number.from);
        const View clause = text_.substr(from, clause_to(number.unit_end) - from);
        out.is_of_before = has_any(clause, words_of_before);
        if (number.unit == Number::Unit::per_cent) {
            out.role = role_of_rate(text_.substr(from, number.from - from));
            out.rate = {number.value, number.decimals};
        } else if (number.unit == Number::Unit::count) {
            out.role = role_of_count(i, out);
            out.count = number.value;
        } else if (number.unit == Number::Unit::none && number.decimals == 0) {
            if (label_of(left_of(i)).empty() || !ends_list_item(number.to)) return;
            out.role = role_of_part(i, out);
            out.count = number.value;
        } else {
            return;
        }
        out_.quantities.push_back(std::move(out));
    }

    bool ends_list_item(std::size_t at) const { return at >= text_.size() || ends_clause(text_[at]); }

    static Role role_of_rate(View before) {
        const std::array<View, 2> fail{U"不合格率", U"不达标率"};
        const std::array<View, 4> pass{U"合格率", U"达标率", U"合格比例", U"合格占比"};
        const std::array<View, 5> share{U"占", U"抽查比例", U"检查比例", U"抽查率", U"覆盖率"};
        const auto at_fail = last_of(before, fail);
        const auto at_pass = last_of(before, pass);
        const auto at_share = last_of(before, share);
        if (at_share > std::max(at_fail, at_pass)) return Role::share;
        if (at_fail != 0 && at_fail >= at_pass) return Role::fail_rate;
        return at_pass != 0 ? Role::pass_rate : Role::other;
    }

    Role role_of_count(std::size_t i, Quantity& out) {
        const View left = left_of(i);
        const View right = right_of(i);
        const std::array<View, 5> found{U"发现", U"存在", U"涉及", U"整改", U"复查"};
        const std::array<View, 3> fail{U"不合格", U"不达标", U"未达标"};
        const std::array<View, 2> pass{U"合格", U"达标"};
        const std::array<View, 5> registered{U"在册", U"登记", U"备案", U"运行", U"现有"};
        const std::array<View, 6> whole_city{U"全市", U"全省", U"全区", U"全县", U"全州", U"全国"};
        const std::array<View, 3> draw{U"抽查", U"抽检", U"抽取"};
        const std::array<View, 5> inspect{U"检查", U"监测", U"核查", U"巡查", U"普查"};
        if (has_any(left, found) || still(left) || still(right)) return Role::other;
        if (has_any(left, fail) || has_any(right, fail)) return Role::failed;
        if (has_any(left, pass) || has_any(right, pass)) return Role::passed;
        if (has_any(left, registered)) return Role::registered;
        if (has_any(left, draw)) return Role::sampled;
        if (has_any(left, inspect)) return Role::inspected;
        if (has_any(left, whole_city)) return Role::registered;
        if (!label_of(left).empty() && !left.starts_with(U"共")) return role_of_part(i, out);
        if (left.ends_with(U"共") || left.ends_with(U"共有") || (left.starts_with(U"共") && has_any(left, account_words)))
            return Role::whole;
        return Role::other;
    }
    static bool still(View text) { return text.find(U"仍") != View::npos || text.find(U"上期") != View::npos; }

    static std::string label_of(View left) {
        for (const View label : platform_labels) {
            if (left.find(label) != View::npos) return "platform:" + to_utf8(label);
        }
        for (const View label : level_labels) {
            if (left.find(label) != View::npos) return "level:" + to_utf8(label);
        }
        return "";
    }

    Role role_of_part(std::size_t i, Quantity& out) const {
        out.label = label_of(left_of(i));
        out.words = to_utf8(left_of(i));
        const std::size_t from = clause_from(numbers_[i].from);
        const View before = text_.substr(0, from);
        out.is_after_bracket_or_list_word =
            before.ends_with(U"（") || before.find(U"分，") != View::npos || before.find(U"分别") != View::npos;
        return out.label.empty() ? Role::other : Role::part;
    }

    struct Quoted {
        std::size_t from, to;
    };
    std::vector<Quoted> quoted() const {
        std::vector<Quoted> out;
        for (std::size_t at = 0; (at = text_.find(U'“', at)) != View::npos;) {
            const auto end = text_.find(U'”', at);
            if (end == View::npos) break;
            out.push_back({at, end + 1});
            at = end + 1;
        }
        return out;
    }

    void read_lists() {
        const auto names = quoted();
        if (names.empty()) return;
        for (const Number& number : numbers_) {
            if (number.unit != Number::Unit::count) continue;
            if (auto list = names_behind(number, names)) out_.lists.push_back(*list);
            if (auto list = names_before(number, names)) out_.lists.push_back(*list);
        }
    }

    // 有2个…：“甲”、“乙”
    std::optional<NamedCount> names_behind(const Number& number, const std::vector<Quoted>& names) const {
        const auto colon = text_.find(U'：', number.unit_end);
        if (colon == View::npos || colon + 1 >= text_.size() || text_[colon + 1] != U'“') return std::nullopt;
        for (const Number& other : numbers_) {
            if (other.unit == Number::Unit::count && other.from > number.from && other.from < colon) return std::nullopt;
        }
        const auto listed = std::ranges::count_if(names, [&](const Quoted& name) { return name.from > colon; });
        const bool is_open = text_.find(U'等', names.back().to) != View::npos;
        return NamedCount{number.value, listed, is_open, {line_, offset_ + number.from, offset_ + number.unit_end}};
    }

    // “甲”“乙”等3个 · “甲”和“乙”2个账号: the names that lead without a break to the number
    std::optional<NamedCount> names_before(const Number& number, const std::vector<Quoted>& names) const {
        std::int64_t listed = 0;
        std::size_t end = number.from;
        bool is_open = false;
        for (auto name = names.rbegin(); name != names.rend(); ++name) {
            if (name->to > end) continue;
            const View between = text_.substr(name->to, end - name->to);
            if (listed == 0 && between == U"等") is_open = true;
            const bool is_near =
                listed == 0 ? between == U"等" || between.empty() : between.size() <= 12 && between.find(U'，') == View::npos;
            if (!is_near) break;
            ++listed;
            end = name->from;
        }
        if (listed == 0) return std::nullopt;
        return NamedCount{number.value, listed, is_open, {line_, offset_ + number.from, offset_ + number.unit_end}};
    }

    View text_;
    std::size_t line_, offset_, number_;
    Subject& subject_;
    Reading& out_;
    std::vector<Number> numbers_;
};

}  // namespace

Reading read_quantities(const std::vector<std::string>& lines) {
    Reading out;
    std::size_t sentence = 0;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const Text text = plain(lines[line]);
        Subject subject = Subject::account;
        for (std::size_t from = 0; from < text.size();) {
            std::size_t to = from;
            while (to < text.size() && !ends_sentence(text[to])) ++to;
            Sentence(View(text).substr(from, to - from), line, from, sentence++, subject, out).read();
            from = to + 1;
        }
    }
    return out;
}

}  // namespace yanlu::papers
