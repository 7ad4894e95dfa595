#include "papers/domain/number_check.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace yanlu::papers {
namespace {

const char* name_of(Role role) {
    switch (role) {
        case Role::registered:
            return "在册数";
        case Role::whole:
            return "总数";
        case Role::sampled:
            return "抽查数";
        case Role::inspected:
            return "检查数";
        case Role::passed:
            return "合格数";
        case Role::failed:
            return "不合格数";
        case Role::pass_rate:
            return "合格率";
        case Role::fail_rate:
            return "不合格率";
        case Role::share:
            return "抽查比例";
        default:
            return "数量";
    }
}

std::string text_of(const Quantity& quantity) { return quantity.is_rate() ? percent(quantity.rate) : std::to_string(quantity.count); }

// Everything that the text states about one subject of this period.
class Statement {
public:
    Statement(Subject subject, const std::vector<std::string>& lines, const Reading& reading, std::vector<Contradiction>& out)
        : lines_(lines), out_(out) {
        for (const auto& each : reading.quantities) {
            if (each.subject == subject && !each.is_of_before && each.role != Role::other && each.role != Role::part) take(each);
            if (each.subject == subject && each.role == Role::part) parts_.push_back(&each);
        }
    }

    void compare_recorded(const RecordedNumbers& recorded) {
        for (const auto& [role, count] : recorded.counts) {
            const auto* said = first(role);
            if (said && said->count != count)
                add("differs_from_record", *said, {{"what", name_of(role)}, {"said", text_of(*said)}, {"recorded", std::to_string(count)}});
        }
        for (const auto* part : parts_) compare_part(*part, recorded);
        check_share(recorded);
        check_rate(recorded);
    }

    void check() {
        check_sum();
        check_bounds();
        check_parts();
    }

private:
    void take(const Quantity& quantity) {
        const auto [place, is_new] = first_.try_emplace(quantity.role, &quantity);
        const Quantity& before = *place->second;
        const bool is_same = quantity.is_rate() ? same_rate(before.rate, quantity.rate) : before.count == quantity.count;
        if (!is_new && !is_same)
            add("two_values", quantity, {{"what", name_of(quantity.role)}, {"first", text_of(before)}, {"second", text_of(quantity)}});
    }

    void compare_part(const Quantity& part, const RecordedNumbers& recorded) {
        for (const auto& [name, count] : recorded.platforms) {
            if (part.words.ends_with(name) && part.count != count)
                add("differs_from_record", part, {{"what", name}, {"said", text_of(part)}, {"recorded", std::to_string(count)}});
        }
    }

    // 95% and 95.0% are the same; 95.0% and 95.04% as well.
    static bool same_rate(Rate a, Rate b) {
        if (a.decimals > b.decimals) std::swap(a, b);
        for (; b.decimals > a.decimals; --b.decimals) b.scaled = (b.scaled + 5) / 10;
        return a.scaled == b.scaled;
    }

    const Quantity* first(Role role) const {
        const auto found = first_.find(role);
        return found == first_.end() ? nullptr : found->second;
    }
    std::optional<std::int64_t> count(Role role) const {
        const auto* said = first(role);
        return said ? std::optional(said->count) : std::nullopt;
    }
    static std::optional<std::int64_t> recorded(const RecordedNumbers& numbers, Role role) {
        const auto found = numbers.counts.find(role);
        return found == numbers.counts.end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<std::int64_t> known(const RecordedNumbers& numbers, Role role) const {
        const auto said = count(role);
        return said ? said : recorded(numbers, role);
    }

    void check_sum() {
        const auto *inspected = base(), *passed = first(Role::passed), *failed = first(Role::failed);
        if (!inspected || !passed || !failed || passed->count + failed->count == inspected->count) return;
        add("not_the_sum", *passed,
            {{"passed", text_of(*passed)},
             {"failed", text_of(*failed)},
             {"sum", std::to_string(passed->count + failed->count)},
             {"inspected", text_of(*inspected)}});
    }
    // What rates are of: the inspected, or the drawn where nothing else is said.
    const Quantity* base() const { return first(Role::inspected) ? first(Role::inspected) : first(Role::sampled); }

    void check_bounds() {
        const std::pair<Role, Role> pairs[] = {{Role::failed, Role::inspected},     {Role::passed, Role::inspected},
                                               {Role::inspected, Role::registered}, {Role::sampled, Role::registered},
                                               {Role::inspected, Role::sampled},    {Role::inspected, Role::whole},
                                               {Role::failed, Role::sampled}};
        for (const auto& [part, whole] : pairs) {
            const auto *less = first(part), *more = first(whole);
            if (less && more && less->count > more->count)
                add("more_than_whole", *less,
                    {{"part", name_of(part)}, {"said", text_of(*less)}, {"whole", name_of(whole)}, {"most", text_of(*more)}});
        }
    }

    void compare_rate(const Quantity& said, std::int64_t part, std::int64_t whole) {
        const auto right = rate_of(part, whole, said.rate.decimals);
        if (right && right->scaled != said.rate.scaled)
            add("rate_does_not_follow", said,
                {{"what", name_of(said.role)},
                 {"said", text_of(said)},
                 {"part", std::to_string(part)},
                 {"whole", std::to_string(whole)},
                 {"right", percent(*right)}});
    }

    void check_rate(const RecordedNumbers& numbers) {
        const auto whole = known(numbers, Role::inspected) ? known(numbers, Role::inspected) : known(numbers, Role::sampled);
        if (!whole || *whole <= 0) return;
        auto passed = count(Role::passed);
        const auto failed = count(Role::failed);
        if (!passed && failed) passed = *whole - *failed;
        if (!passed) passed = recorded(numbers, Role::passed);
        const std::pair<Role, std::optional<std::int64_t>> rates[] = {
            {Role::pass_rate, passed}, {Role::fail_rate, passed ? std::optional(*whole - *passed) : std::nullopt}};
        for (const auto& [role, part] : rates) {
            const auto* said = first(role);
            if (!said) continue;
            if (part) {
                compare_rate(*said, *part, *whole);
            } else {
                check_fraction(*said, *whole);
            }
        }
    }

    // Without the count itself: is there any whole number of accounts that gives the printed rate?
    void check_fraction(const Quantity& said, std::int64_t whole) {
        std::int64_t scale = 100;
        for (int i = 0; i < said.rate.decimals; ++i) scale *= 10;
        const std::int64_t near = said.rate.scaled * whole / scale;
        for (std::int64_t part = std::max<std::int64_t>(0, near - 1); part <= std::min(whole, near + 2); ++part) {
            if (rate_of(part, whole, said.rate.decimals)->scaled == said.rate.scaled) return;
        }
        add("rate_is_no_fraction", said, {{"what", name_of(said.role)}, {"said", text_of(said)}, {"whole", std::to_string(whole)}});
    }

    void check_share(const RecordedNumbers& numbers) {
        const auto* said = first(Role::share);
        const auto whole = known(numbers, Role::registered);
        const auto part = known(numbers, Role::sampled) ? known(numbers, Role::sampled) : known(numbers, Role::inspected);
        if (said && whole && part) compare_rate(*said, *part, *whole);
    }

    // Parts of one family in one sentence make up a whole of that sentence, or of the text.
    void check_parts() {
        for (std::size_t from = 0; from < parts_.size();) {
            std::size_t to = from;
            std::int64_t sum = 0;
            bool is_whole = false;
            for (; to < parts_.size() && is_same_run(*parts_[from], *parts_[to]); ++to) {
                sum += parts_[to]->count;
                is_whole = is_whole || parts_[to]->label.ends_with("其他") || parts_[to]->is_after_bracket_or_list_word ||
                           parts_[to]->label.starts_with("level:");
            }
            if (to - from > 1) check_run(*parts_[from], sum, is_whole);
            from = to;
        }
    }
    static bool is_same_run(const Quantity& a, const Quantity& b) {
        return a.sentence == b.sentence && a.is_of_before == b.is_of_before &&
               a.label.substr(0, a.label.find(':')) == b.label.substr(0, b.label.find(':'));
    }
    void check_run(const Quantity& part, std::int64_t sum, bool is_whole) {
        const Quantity* nearest = nullptr;
        for (const auto& [role, each] : first_) {
            if (each->is_rate()) continue;
            if (each->count == sum) return;
            if (each->place.line == part.place.line && each->place.from < part.place.from &&
                (!nearest || each->place.from > nearest->place.from))
                nearest = each;
        }
        if (!nearest || (!is_whole && sum < nearest->count)) return;
        add("parts_do_not_add_up", part, {{"sum", std::to_string(sum)}, {"what", name_of(nearest->role)}, {"whole", text_of(*nearest)}});
    }

    void add(const char* code, const Quantity& at, std::map<std::string, std::string> args) {
        const auto line = to_code_points(lines_.at(at.place.line));
        const std::size_t from = at.place.from > 12 ? at.place.from - 12 : 0;
        out_.push_back({code, std::move(args), at.place, to_utf8(std::u32string_view(line).substr(from, at.place.to - from + 6))});
    }

    const std::vector<std::string>& lines_;
    std::vector<Contradiction>& out_;
    std::map<Role, const Quantity*> first_;
    std::vector<const Quantity*> parts_;
};

void check_lists(const std::vector<std::string>& lines, const Reading& reading, std::vector<Contradiction>& out) {
    for (const auto& list : reading.lists) {
        const bool holds = list.is_open ? list.names <= list.count : list.names == list.count;
        if (holds) continue;
        const auto line = to_code_points(lines.at(list.place.line));
        out.push_back({"list_has_other_length",
                       {{"said", std::to_string(list.count)}, {"names", std::to_string(list.names)}},
                       list.place,
                       to_utf8(std::u32string_view(line).substr(list.place.from, 24))});
    }
}

}  // namespace

RecordedNumbers recorded_from(const Json& numbers) {
    RecordedNumbers out;
    const std::pair<const char*, Role> names[] = {{"total", Role::registered},
                                                  {"sampled", Role::sampled},
                                                  {"inspected", Role::inspected},
                                                  {"passed", Role::passed},
                                                  {"failed", Role::failed}};
    for (const auto& [name, role] : names) {
        const auto found = numbers.find(name);
        if (found != numbers.end() && found->is_number_integer()) out.counts[role] = found->get<std::int64_t>();
    }
    for (const Json& each : numbers.value("platforms", Json::array()))
        out.platforms[each.value("name", std::string())] = each.value("count", std::int64_t{0});
    return out;
}

CheckedText lines_of(const PaperText& text) {
    CheckedText out;
    const auto add = [&](const std::vector<Block>& blocks, bool is_body) {
        for (const Block& block : blocks) {
            if (const auto* line = std::get_if<std::string>(&block)) {
                if (is_body) out.body_lines.push_back(out.lines.size());
                out.lines.push_back(*line);
            }
        }
    };
    out.lines = {text.title, text.addressee};
    add(text.body, true);
    for (const auto& attachment : text.attachments) {
        out.lines.push_back(attachment.title);
        add(attachment.blocks, false);
    }
    return out;
}

void check_quantities(const std::vector<std::string>& lines, const Reading& reading, const RecordedNumbers& recorded,
                      std::vector<Contradiction>& out) {
    for (const Subject subject : {Subject::account, Subject::website}) {
        Statement statement(subject, lines, reading, out);
        statement.check();
        // A notice's frozen numbers are of accounts; websites come from elsewhere.
        statement.compare_recorded(subject == Subject::account ? recorded : RecordedNumbers());
    }
    check_lists(lines, reading, out);
}

std::vector<Contradiction> contradictions(const CheckRequest& request) {
    std::vector<Contradiction> out;
    const CheckedText checked = lines_of(request.text);
    const Reading reading = read_quantities(checked.lines);
    check_quantities(checked.lines, reading, request.recorded, out);
    check_tables(request.text, checked, reading, request.recorded, out);
    check_dates(checked.lines, request.issued_on, out);
    std::ranges::stable_sort(out, {}, [](const Contradiction& each) { return std::pair(each.place.line, each.place.from); });
    return out;
}

}  // namespace yanlu::papers
