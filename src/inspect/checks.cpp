// The checks that the rule book's patterns name: what surrounds a place decides whether it is what it looks like.
#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include "base/text.hpp"
#include "inspect/form_checks.hpp"
#include "inspect/opinion_check.hpp"
#include "inspect/person_checks.hpp"
#include "inspect/rules.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t head_code_points = 300;  // markings stand at the top of a document
// Bounds, so that a text made of hosts or handles alone is still read in one pass (bytes).
constexpr std::size_t longest_host = 253;
constexpr std::size_t longest_link = 2048;
constexpr std::size_t longest_token = 64;

void soften(Sighting& sighting, int confidence) {
    sighting.severity = Severity::hint;
    sighting.confidence = std::min(sighting.confidence, confidence);
}

bool is_at_head(const Passage& passage, std::size_t at) {
    return passage.is_title || step_forward(passage.text, 0, head_code_points) >= at;
}

// Explains a marking instead of bearing it.
bool is_explained(const Passage& passage, const Sighting& sighting) {
    static const Words words{"标注", "标志", "标识", "标明", "标有", "标记", "样式",    "格式",
                             "字样", "例如", "形式", "表示", "“★”",  "规范", "如何识别"};
    return holds_any(around(passage.text, sighting.start, sighting.end, 24), words);
}

// 机密★30年: grave at the head, likely elsewhere, a hint where the sentence explains markings.
bool check_secrecy_mark(const Passage& passage, Sighting& sighting) {
    if (is_explained(passage, sighting))
        soften(sighting, 300);
    else if (!is_at_head(passage, sighting.end))
        sighting.confidence = std::min(sighting.confidence, 850);
    return true;
}

bool check_internal_phrase(const Passage& passage, Sighting& sighting) {
    if (is_explained(passage, sighting)) soften(sighting, 300);
    return true;
}

std::string_view line_around(std::string_view text, std::size_t start, std::size_t end) {
    const std::string_view left = line_before(text, start);
    const std::size_t newline = text.find('\n', end);
    const std::size_t from = start - left.size();
    return trim(text.substr(from, (newline == std::string_view::npos ? text.size() : newline) - from));
}

void strip_prefix(std::string_view& text, std::initializer_list<std::string_view> prefixes) {
    for (const auto prefix : prefixes) {
        if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
        text = trim(text);
    }
}

// The word alone on a line of the head, with at most a label before and a term after; in a sentence it is an ordinary word.
bool check_secrecy_line(const Passage& passage, Sighting& sighting) {
    if (passage.is_title || !is_at_head(passage, sighting.end)) return false;
    std::string_view line = line_around(passage.text, sighting.start, sighting.end);
    strip_prefix(line, {"密级", "：", ":"});
    const std::string_view word = passage.text.substr(sighting.start, sighting.end - sighting.start);
    if (!line.starts_with(word)) return false;
    line.remove_prefix(word.size());
    line = trim(line);
    while (!line.empty() && is_digit(line.front())) line.remove_prefix(1);
    strip_prefix(line, {"年", "长期"});
    return line.empty();
}

// Letters and digits as plates have them: 5 or, for new energy, 6 places, at least two of them digits.
bool is_plate_serial(std::string_view serial) {
    if (serial.size() < 5 || serial.size() > 6 || std::ranges::count_if(serial, is_digit) < 2) return false;
    if (serial.size() == 5) return true;
    return serial.front() == 'D' || serial.front() == 'F' || serial.back() == 'D' || serial.back() == 'F';
}

// Punctuation, a blank or nothing on both sides, as in a list.
bool is_set_apart(std::string_view text, const Sighting& sighting) {
    static const Words joints{"，", "、", "；", "。", "：", "（", "）", "(", ")", ",", " ", "\n", "\t"};
    const auto begins = [&](const std::string& j) { return text.substr(sighting.end).starts_with(j); };
    const auto ends = [&](const std::string& j) { return text.substr(0, sighting.start).ends_with(j); };
    return (sighting.end == text.size() || std::ranges::any_of(joints, begins)) &&
           (sighting.start == 0 || std::ranges::any_of(joints, ends));
}

// 粤S·12345: with the dot, set apart, or with vehicles close by; else 川A12345 may be anything.
bool check_licence_plate(const Passage& passage, Sighting& sighting) {
    const std::string_view plate = passage.text.substr(sighting.start, sighting.end - sighting.start);
    if (sighting.end < passage.text.size() && is_ascii_letter_or_digit(passage.text[sighting.end])) return false;
    std::string serial;
    for (const char c : plate.substr(4)) {
        if (is_ascii_letter_or_digit(c)) serial += c;
    }
    if (!is_plate_serial(serial)) return false;
    const bool has_dot = plate.find("·") != std::string_view::npos || plate.find("•") != std::string_view::npos;
    static const Words vehicles{"车", "驾驶", "牌照", "号牌", "违停", "违章", "交通违法", "司机", "摩托", "肇事"};
    return has_dot || is_set_apart(passage.text, sighting) || holds_any(around(passage.text, sighting.start, sighting.end, 12), vehicles);
}

// Byte offset past a house number (12号, 3栋, 502室) within the next `reach` code points of the same sentence; 0 if there is none.
std::size_t end_of_house_number(std::string_view text, std::size_t from, std::size_t reach) {
    static constexpr std::array units{"号", "栋", "幢", "座", "单元", "室", "房"};
    const std::string_view rest = after(text, from, reach);
    std::size_t found = 0;
    for (std::size_t at = 0; at < rest.size(); ++at) {
        if (rest[at] == '\n' || rest.substr(at).starts_with("。") || rest.substr(at).starts_with("；")) break;
        if (!is_digit(rest[at]) || (at + 1 < rest.size() && is_digit(rest[at + 1]))) continue;
        for (const std::string_view unit : units) {
            if (rest.substr(at + 1).starts_with(unit)) found = from + at + 1 + unit.size();
        }
    }
    return found;
}

// A label of somebody's home followed by a house number; the hit is what follows the label.
bool check_home_address(const Passage& passage, Sighting& sighting) {
    static const Words offices{"办公地址", "单位地址", "公司地址", "营业地址", "局地址", "事务所"};
    if (holds_any(before(passage.text, sighting.end, 12), offices)) return false;
    std::size_t start = sighting.end;
    for (const std::string_view mark : {"：", ":", " ", "在", "于", "为", "是"}) {
        if (passage.text.substr(start).starts_with(mark)) start += mark.size();
    }
    const std::size_t end = end_of_house_number(passage.text, start, 45);
    if (end == 0) return false;
    sighting.start = start;
    sighting.end = end;
    return true;
}

// 男，1980年1月1日出生，住……12号: the form of judgments and penalty notices.
bool check_resident(const Passage& passage, Sighting& sighting) {
    static const Words person{"出生", "男，", "女，", "汉族", "族，", "身份证"};
    return holds_any(before(passage.text, sighting.start, 60), person) && check_home_address(passage, sighting);
}

// 收件人：张三 13800001111 东桥街道…12号: name and mobile stand between the label and the address.
bool check_parcel_address(const Passage& passage, Sighting& sighting) {
    constexpr std::size_t longest_name = 12;
    constexpr std::size_t mobile_digits = 11;
    const std::string_view text = passage.text;
    const std::size_t digits = after(text, sighting.end, longest_name).find_first_of("0123456789");
    if (digits == std::string_view::npos) return false;
    std::size_t start = end_of_digits(text, sighting.end + digits);
    if (start != sighting.end + digits + mobile_digits) return false;
    while (text.substr(start).starts_with(" ")) ++start;
    if (text.substr(start).starts_with("，")) start += std::string_view("，").size();
    const std::size_t end = end_of_house_number(text, start, 45);
    if (end == 0) return false;
    sighting.start = start;
    sighting.end = end;
    return true;
}

bool is_host_character(char c) { return is_ascii_letter_or_digit(c) || c == '-' || c == '_'; }

bool is_url_character(char c) { return is_host_character(c) || std::string_view("./?=&%#+:~!@,;").find(c) != std::string_view::npos; }

// The host must be whole (m.taobao.com, not mytaobao.com.cn); the hit is the whole link.
bool check_link_host(const Passage& passage, Sighting& sighting) {
    const std::string_view text = passage.text;
    if (sighting.start > 0 && is_host_character(text[sighting.start - 1])) return false;
    if (sighting.end < text.size() && (is_host_character(text[sighting.end]) || text[sighting.end] == '.' || text[sighting.end] == '@'))
        return false;
    if (sighting.start > 0 && text[sighting.start - 1] == '@') return false;  // a mail address
    const std::size_t least = sighting.start > longest_host ? sighting.start - longest_host : 0;
    while (sighting.start > least && (is_host_character(text[sighting.start - 1]) || text[sighting.start - 1] == '.')) --sighting.start;
    const std::string_view left = text.substr(0, sighting.start);
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (left.ends_with(scheme)) sighting.start -= scheme.size();
    }
    const std::size_t most = std::min(text.size(), sighting.end + longest_link);
    while (sighting.end < most && is_url_character(text[sighting.end])) ++sighting.end;
    return true;
}

// The host that begins at `at`, without www; empty if no host with a point does.
std::string_view host_at(std::string_view text, std::size_t at) {
    for (const std::string_view lead : {"https://", "http://", "www."}) {
        if (text.substr(at).starts_with(lead)) at += lead.size();
    }
    std::size_t end = at;
    while (end < text.size() && end - at < longest_host && (is_host_character(text[end]) || text[end] == '.')) ++end;
    const std::string_view host = text.substr(at, end - at);
    return host.find('.') == std::string_view::npos || host.back() == '.' || is_digit(host.front()) ? std::string_view() : host;
}

bool is_same_site(std::string_view a, std::string_view b) {
    const std::string_view longer = a.size() > b.size() ? a : b;
    const std::string_view shorter = a.size() > b.size() ? b : a;
    return longer == shorter || (longer.ends_with(shorter) && longer[longer.size() - shorter.size() - 1] == '.');
}

// What a reader sees of the link whose target ends at `end`: <a href="…">seen</a>, [seen](…).
std::string_view words_of_link(std::string_view text, std::size_t start, std::size_t end) {
    if (text.substr(start).starts_with("](")) {
        const std::string_view left = text.substr(0, start);
        const std::size_t open = left.rfind('[');
        return open == std::string_view::npos || start - open > longest_link ? std::string_view() : left.substr(open + 1);
    }
    const std::string_view rest = text.substr(end, longest_link);
    const std::size_t open = rest.find('>');
    const std::size_t close = rest.find('<');
    return open == std::string_view::npos || close == std::string_view::npos || close < open ? std::string_view()
                                                                                             : rest.substr(open + 1, close - open - 1);
}

// The words are themselves an address, and of another site than the target; the hit is the target.
bool check_link_target(const Passage& passage, Sighting& sighting) {
    const std::string_view text = passage.text;
    const std::size_t target = text.find("http", sighting.start);
    std::size_t end = target;
    const std::size_t most = std::min(text.size(), target + longest_link);
    while (end < most && is_url_character(text[end])) ++end;
    const std::string_view words = trim(words_of_link(text, sighting.start, end));
    const std::string_view seen = host_at(words, 0);
    const std::string_view meant = host_at(text, target);
    if (seen.empty() || meant.empty() || is_same_site(ascii_lower(seen), ascii_lower(meant))) return false;
    sighting.start = target;
    sighting.end = end;
    return true;
}

// The token of letters, digits and hyphens that begins within `reach` code points after `from`: [start, end); empty if there is none.
std::pair<std::size_t, std::size_t> token_after(std::string_view text, std::size_t from, std::size_t reach) {
    const std::size_t limit = step_forward(text, from, reach);
    std::size_t start = from;
    while (start < limit && !is_ascii_letter_or_digit(text[start])) ++start;
    std::size_t end = start;
    const std::size_t most = std::min(text.size(), start + longest_token);
    while (start < limit && end < most && is_host_character(text[end])) ++end;
    return {start, end};
}

std::size_t count_digits(std::string_view text) { return static_cast<std::size_t>(std::ranges::count_if(text, is_digit)); }

// 持E12345678号护照: the number in front of the word.
std::pair<std::size_t, std::size_t> token_before(std::string_view text, std::size_t end) {
    if (text.substr(0, end).ends_with("号")) end -= 3;
    std::size_t start = end;
    while (start > 0 && end - start < longest_token && is_host_character(text[start - 1])) --start;
    return {start, end};
}

// 护照号码：E12345678: the word, then one or two letters and seven to ten digits.
bool check_travel_document(const Passage& passage, Sighting& sighting) {
    auto [start, end] = token_after(passage.text, sighting.end, 10);
    if (start == end) std::tie(start, end) = token_before(passage.text, sighting.start);
    const std::string_view token = passage.text.substr(start, end - start);
    const std::size_t letters = token.size() - count_digits(token);
    if (token.empty() || is_digit(token.front()) || letters > 2 || token.size() - letters < 7 || token.size() > 11) return false;
    if (letters == 2 && is_digit(token[1])) return false;
    sighting.start = start;
    sighting.end = end;
    return true;
}

// 家庭电话：0769-22831234
bool check_home_telephone(const Passage& passage, Sighting& sighting) {
    const auto [start, end] = token_after(passage.text, sighting.end, 6);
    const std::string_view token = passage.text.substr(start, end - start);
    const std::size_t digits = count_digits(token);
    if (digits < 7 || digits > 12 || token.size() > digits + 1) return false;
    sighting.start = start;
    sighting.end = end;
    return true;
}

// 微信：abc12345, QQ群 12345678: a name of six to twenty letters and digits follows.
bool check_handle(const Passage& passage, Sighting& sighting) {
    const auto [start, end] = token_after(passage.text, sighting.end, 4);
    const std::string_view between = passage.text.substr(sighting.end, start - sighting.end);
    static const Words joints{"", "号", "：", ":", "号：", "号:", "群", "群：", "群:", " ", "号 ", "群号：", "： ", ": ", "号是", "为"};
    if (end - start < 6 || end - start > 20 || std::ranges::find(joints, between) == joints.end()) return false;
    sighting.end = end;
    return true;
}

struct NamedCheck {
    std::string_view name;
    Check check;
};
constexpr std::array checks{NamedCheck{"secrecy_mark", check_secrecy_mark},
                            NamedCheck{"secrecy_line", check_secrecy_line},
                            NamedCheck{"internal_phrase", check_internal_phrase},
                            NamedCheck{"licence_plate", check_licence_plate},
                            NamedCheck{"home_address", check_home_address},
                            NamedCheck{"resident", check_resident},
                            NamedCheck{"parcel_address", check_parcel_address},
                            NamedCheck{"link_host", check_link_host},
                            NamedCheck{"link_target", check_link_target},
                            NamedCheck{"travel_document", check_travel_document},
                            NamedCheck{"home_telephone", check_home_telephone},
                            NamedCheck{"handle", check_handle},
                            NamedCheck{"patient", check_patient},
                            NamedCheck{"illness", check_illness},
                            NamedCheck{"medical_number", check_medical_number},
                            NamedCheck{"minor_age", check_minor_age},
                            NamedCheck{"minor_birth", check_minor_birth},
                            NamedCheck{"person_list", check_person_list},
                            NamedCheck{"han_date", check_han_date},
                            NamedCheck{"zero_in_year", check_zero_in_year},
                            NamedCheck{"times_less", check_times_less},
                            NamedCheck{"own_voice", check_own_voice}};

}  // namespace

Check find_check(std::string_view name) {
    const auto found = std::ranges::find(checks, name, &NamedCheck::name);
    return found == checks.end() ? nullptr : found->check;
}

}  // namespace yanlu::inspect
