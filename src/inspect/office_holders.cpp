#include "inspect/office_holders.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "inspect/persons.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t any_title = SIZE_MAX;
constexpr std::size_t least_unit_bytes = 9;  // shorter ones (市委) stand in every text
constexpr std::size_t most_in_list = 20;

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_of_name(char32_t c) { return is_han(c) || c == U'·'; }

std::uint64_t key_of(std::size_t word, std::u32string_view name) {
    std::uint64_t h = 0x9E3779B97F4A7C15u * (word + 2);
    for (const char32_t c : name) h = (h ^ c) * 0xD6E8FEB86659FD93u, h ^= h >> 29;
    return h;
}
std::size_t slot_of(std::uint64_t key) { return key >> 47; }

std::u32string without(std::u32string_view name, std::size_t at) {
    std::u32string out(name.substr(0, at));
    return out.append(name.substr(at + 1));
}

std::string day_in_words(Date day) {
    return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月" + std::to_string(day.day()) + "日";
}

std::string filled(std::string text, std::string_view mark, const std::string& value) {
    if (const auto at = text.find(mark); at != text.npos) text.replace(at, mark.size(), value);
    return text;
}

}  // namespace

bool OfficeHolders::Person::is_in_office(const Passage& passage) const {
    if (!passage.published_on) return !facts.valid_to;
    return !(facts.valid_from && *passage.published_on < *facts.valid_from) && !has_left(passage);
}

bool OfficeHolders::Person::has_left(const Passage& passage) const {
    return facts.valid_to && (!passage.published_on || *passage.published_on > *facts.valid_to);
}

bool OfficeHolders::Person::holds(const Title& title) const { return std::ranges::find(titles, title) != titles.end(); }

OfficeHolders::OfficeHolders(const Extras& extras, std::shared_ptr<const EdgeWords> edge_words)
    : titles_(extras.offices, edge_words),
      edge_words_(std::move(edge_words)),
      name_rule_(extras.offices.name_rule),
      title_rule_(extras.offices.title_rule),
      left_rule_(extras.offices.left_rule),
      after_name_(to_code_points(extras.offices.after_name)) {
    for (const auto& facts : extras.persons) people_.push_back({facts, to_code_points(facts.name), titles_.titles_of(facts.titles)});
    for (std::uint32_t i = 0; i < people_.size(); ++i) {
        const Person& person = people_[i];
        longest_ = std::max(longest_, person.name.size());
        add_key(any_title, person.name, i);
        for (const Title& title : person.titles) {
            add_key(title.word, person.name, i);
            for (std::size_t at = 0; at < person.name.size(); ++at) add_key(title.word, without(person.name, at), i);
        }
    }
}

void OfficeHolders::add_key(std::size_t word, std::u32string_view name, std::uint32_t person) {
    const std::uint64_t key = key_of(word, name);
    auto& people = by_key_[key];
    if (people.empty() || people.back() != person) people.push_back(person);
    may_be_key_.set(slot_of(key));
}

const std::vector<std::uint32_t>* OfficeHolders::find_key(std::size_t word, std::u32string_view name) const {
    const std::uint64_t key = key_of(word, name);
    if (!may_be_key_.test(slot_of(key))) return nullptr;
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &found->second;
}

// The characters from the place on, or up to it, as long as they can be a name's; in the order of the text.
std::size_t OfficeHolders::read(const Looked& place, Characters& characters) const {
    const std::size_t most = longest_ + 1;
    std::size_t n = 0;
    if (place.side == Side::behind) {
        for (std::size_t at = place.at; at < place.passage.text.size() && n < most; ++n) {
            characters[n] = next_code_point(place.passage.text, at);
            if (!is_of_name(characters[n])) break;
        }
        return n;
    }
    for (std::size_t at = place.at; at > 0 && n < most; ++n) {
        const std::size_t left = step_back(place.passage.text, at, 1);
        const char32_t c = two_after(place.passage.text, left).first;
        if (!is_of_name(c)) break;
        characters[n] = c;
        at = left;
    }
    std::reverse(characters.begin(), characters.begin() + static_cast<std::ptrdiff_t>(n));
    return n;
}

OfficeHolders::Written OfficeHolders::part_of(const Looked& place, const Characters& characters, std::size_t all,
                                              std::size_t length) const {
    const std::u32string_view read(characters.data(), all);
    if (place.side == Side::behind) return {place.at, step_forward(place.passage.text, place.at, length), read.substr(0, length)};
    return {step_back(place.passage.text, place.at, length), place.at, read.substr(all - length)};
}

void OfficeHolders::sight(const RuleSet& set, const Passage& passage, std::size_t word, std::pair<std::size_t, std::size_t> span,
                          std::vector<Sighting>& out) const {
    const auto [is_title, office] = titles_.office_at(passage.text, word, span);
    if (!is_title) return;
    std::size_t behind = office.end;
    for (const std::string_view mark : {" ", "：", ":"}) {
        if (passage.text.substr(behind).starts_with(mark)) behind += mark.size();
    }
    if (look_along({set, passage, office, Side::behind, behind}, out) > behind) return;
    Office alone = office;  // what stands before a title behind a name is the name, no unit
    alone.unit = {};
    alone.whose = Office::Whose::unknown;
    if (look({set, passage, alone, Side::before, alone.start}, out) != alone.start) return;
    for (const std::string_view mark : {"（", "("}) {  // 张三（云湾市副市长）
        const std::size_t start = office.start - office.unit.size();
        if (passage.text.substr(0, start).ends_with(mark)) look({set, passage, office, Side::before, start - mark.size()}, out);
    }
}

// 副市长张三、李四、王五: the names of a list share the title. Where the last known one ends.
std::size_t OfficeHolders::look_along(Looked place, std::vector<Sighting>& out) const {
    constexpr std::string_view mark = "、";
    for (std::size_t n = 0; n < most_in_list; ++n) {
        const std::size_t end = look(place, out);
        if (end == place.at || !place.passage.text.substr(end).starts_with(mark)) return end;
        place.at = end + mark.size();
    }
    return place.at;
}

// The other end of the name that stands here, or nearly stands; the place itself where none does.
std::size_t OfficeHolders::look(const Looked& place, std::vector<Sighting>& out) const {
    Characters characters{};
    const std::size_t all = read(place, characters);
    std::optional<Guess> best;
    for (std::size_t length = all; length >= 2; --length) {
        const Written written = part_of(place, characters, all, length);
        const bool is_doubled = best && best->slip == Slip::doubled;  // 王强强到, not 王强 and 强到
        if (const auto* namesakes = is_doubled ? nullptr : known(place, written)) {
            judge_title(place, *namesakes, written, out);
            return place.side == Side::behind ? written.end : written.start;
        }
        guess(place, written, best);
    }
    if (!best) return place.at;
    const auto& [slip, person, written] = *best;
    out.push_back(sighting(place, name_rule_, written.start, written.end, *person));
    out.back().suggestion = person->facts.name;
    if (slip == Slip::any && !(is_evident(place, *person) && is_only_holder(place, *person))) out.back().severity = Severity::hint;
    return place.side == Side::behind ? written.end : written.start;
}

const std::vector<std::uint32_t>* OfficeHolders::known(const Looked& place, const Written& written) const {
    const auto* namesakes = find_key(any_title, written.characters);
    const bool is_known = namesakes && people_[namesakes->front()].name == written.characters;
    return is_known && stands_alone(place, written) ? namesakes : nullptr;
}

// The name begins or ends where ordinary text goes on: 张伟 in 张伟在会上, not in 张伟民.
bool OfficeHolders::stands_alone(const Looked& place, const Written& written) const {
    const std::string_view text = place.passage.text;
    if (place.side == Side::before) {
        const char32_t left = two_before(text, written.start).first;
        return !is_han(left) || can_begin_after(left, *edge_words_) || titles_.ends_with_word(text.substr(0, written.start));
    }
    const auto [next, second] = two_after(text, written.end);
    return !is_of_name(next) || after_name_.find(next) != std::u32string::npos || edge_words_->characters.begin_word(next, second) ||
           titles_.begins_with_word(text.substr(written.end));
}

void OfficeHolders::judge_title(const Looked& place, const std::vector<std::uint32_t>& namesakes, const Written& written,
                                std::vector<Sighting>& out) const {
    const Office& office = place.office;
    if (office.is_past) return;
    const Person* left = nullptr;
    const Person* other = nullptr;
    for (const std::uint32_t number : namesakes) {
        const Person& person = people_[number];
        if (person.is_in_office(place.passage)) {
            if (person.holds(office.title) && is_his(place, person)) return;
            if (is_other_title(place, person)) other = &person;
        } else if (is_known_to_have_left(place, person)) {
            left = &person;
        }
    }
    const Person* person = left ? left : other;
    if (!person) return;
    const std::size_t start = std::min(office.start - office.unit.size(), written.start);
    const std::size_t begin = office.unit.empty() || office.whose != Office::Whose::unknown ? start : std::min(office.start, written.start);
    out.push_back(sighting(place, left ? left_rule_ : title_rule_, begin, std::max(office.end, written.end), *person));
}

// Nothing says that the title before or behind the name is another's.
bool OfficeHolders::is_his(const Looked& place, const Person& person) const {
    const Office& office = place.office;
    if (office.whose == Office::Whose::unknown || titles_.is_unit(office.unit, person.facts.units)) return true;
    return office.whose == Office::Whose::citys && titles_.is_city(office.unit);
}

// His unit or the city stands before a title that is not his, or a deputy is called by the chief's title.
bool OfficeHolders::is_other_title(const Looked& place, const Person& person) const {
    const Office& office = place.office;
    if (office.whose == Office::Whose::another && !titles_.is_unit(office.unit, person.facts.units)) return false;
    const bool is_his_unit = titles_.is_unit(office.unit, person.facts.units);
    if (is_his_unit) return !person.holds(office.title);
    if (office.whose == Office::Whose::citys) return !titles_.is_city(office.unit) || !person.holds(office.title);
    const bool is_near = person.holds({office.title.word, !office.title.is_deputy});
    return is_near && !person.holds(office.title) && place.side == Side::behind && is_evident(place, person);
}

bool OfficeHolders::is_known_to_have_left(const Looked& place, const Person& person) const {
    if (!person.has_left(place.passage) || !person.holds(place.office.title)) return false;
    if (titles_.is_unit(place.office.unit, person.facts.units)) return true;
    if (place.office.whose == Office::Whose::another) return false;
    return person.name.size() > 2 || is_evident(place, person);
}

void OfficeHolders::guess(const Looked& place, const Written& written, std::optional<Guess>& best) const {
    const std::size_t word = place.office.title.word;
    if (const auto* people = find_key(word, written.characters)) weigh(place, written, *people, best);
    for (std::size_t at = 0; at < written.characters.size(); ++at) {
        if (const auto* people = find_key(word, without(written.characters, at))) weigh(place, written, *people, best);
    }
}

void OfficeHolders::weigh(const Looked& place, const Written& written, const std::vector<std::uint32_t>& people,
                          std::optional<Guess>& best) const {
    for (const std::uint32_t number : people) {
        const Person& person = people_[number];
        if (!person.is_in_office(place.passage)) continue;
        const auto slip = slip_of(place, person, written);
        if (!slip || (best && best->slip <= *slip)) continue;
        if (const Guess next{*slip, &person, written}; is_believed(place, next)) best = next;
    }
}

// The one slip that makes `written` of the name; none where they are further apart, or where the character belongs to the word beside.
std::optional<OfficeHolders::Slip> OfficeHolders::slip_of(const Looked& place, const Person& person, const Written& written) const {
    const std::u32string_view right = person.name;
    const std::u32string_view now = written.characters;
    const auto differ = std::ranges::mismatch(right, now);
    const auto at = static_cast<std::size_t>(differ.in1 - right.begin());
    if (now.size() == right.size() + 1) {
        const bool is_doubled = at > 0 && now[at] == now[at - 1] && right.substr(at) == now.substr(at + 1);
        return is_doubled && !begins_next_word(place, written, at == right.size() ? at : at - 1) ? std::optional(Slip::doubled)
                                                                                                 : std::nullopt;
    }
    if (now.size() + 1 == right.size()) {
        const bool is_missing = right.size() >= 3 && right.substr(at + 1) == now.substr(at);
        return is_missing && stands_alone(place, written) ? std::optional(Slip::missing) : std::nullopt;
    }
    if (now.size() != right.size() || at == right.size()) return std::nullopt;
    if (right.substr(at + 1) == now.substr(at + 1))
        return belongs_to_neighbour(place, written, at) ? std::nullopt : std::optional(substitution(place, person, now, at));
    const bool is_swapped =
        at + 1 < right.size() && right[at] == now[at + 1] && right[at + 1] == now[at] && right.substr(at + 2) == now.substr(at + 2);
    return is_swapped ? std::optional(Slip::swapped) : std::nullopt;
}

// No name has this character there; at the open end of a name of three it may be the next word's: 局长黄俊的讲话.
OfficeHolders::Slip OfficeHolders::substitution(const Looked& place, const Person& person, std::u32string_view written,
                                                std::size_t at) const {
    if (edge_words_->characters.are_alike(person.name[at], written[at])) return Slip::alike;
    if (at == 0) return written.size() == 2 || is_surname(written[at]) ? Slip::any : Slip::impossible;
    const bool is_open = place.side == Side::behind && at + 1 == written.size() && written.size() > 2;
    return !is_open && is_never_given(written[at]) ? Slip::impossible : Slip::any;
}

// The changed character stands at the open end of the name and makes a word with what follows or goes before.
bool OfficeHolders::belongs_to_neighbour(const Looked& place, const Written& written, std::size_t changed) const {
    const std::string_view text = place.passage.text;
    const auto& characters = edge_words_->characters;
    if (place.side == Side::behind)
        return changed + 1 == written.characters.size() &&
               characters.begin_word(written.characters.back(), two_after(text, written.end).first);
    return changed == 0 && characters.begin_word(two_before(text, written.start).first, written.characters.front());
}

// 王强强调, but not 王强强到企业: what follows a name every day is no rest of a word.
bool OfficeHolders::begins_next_word(const Looked& place, const Written& written, std::size_t changed) const {
    const char32_t next = two_after(place.passage.text, written.end).first;
    const bool is_after_name = place.side == Side::behind && after_name_.find(next) != std::u32string::npos;
    return !is_after_name && belongs_to_neighbour(place, written, changed);
}

// 局长可超在会上: nobody is called so. Before a title it may be a place (上海 before 市委书记).
bool OfficeHolders::is_no_name(const Looked& place, const Person& person, const Written& written) const {
    const bool may_be_place = place.side == Side::before && !is_evident(place, person);
    return !may_be_place && !is_surname(written.characters.front()) && stands_alone(place, written);
}

bool OfficeHolders::is_believed(const Looked& place, const Guess& guess) const {
    const Office& office = place.office;
    const Person& person = *guess.person;
    const bool is_his_unit = titles_.is_unit(office.unit, person.facts.units);
    if (office.is_past || !is_his(place, person)) return false;
    const bool is_evident_here = is_his_unit || is_evident(place, person);
    if (!person.holds(office.title)) return guess.slip <= Slip::impossible && is_evident_here;
    if (guess.slip <= Slip::missing) return true;
    return person.name.size() > 2 || is_his_unit || (is_evident_here && is_only_holder(place, person)) ||
           is_no_name(place, person, guess.written);
}

// The text speaks of the city or of his unit.
bool OfficeHolders::is_evident(const Looked& place, const Person& person) const {
    const std::string_view text = place.passage.text;
    if (!titles_.city().empty() && text.find(titles_.city()) != text.npos) return true;
    return std::ranges::any_of(person.facts.units,
                               [&](const std::string& form) { return form.size() >= least_unit_bytes && text.find(form) != text.npos; });
}

bool OfficeHolders::is_only_holder(const Looked& place, const Person& person) const {
    return std::ranges::none_of(people_, [&](const Person& other) {
        return &other != &person && other.facts.units == person.facts.units && other.holds(place.office.title) &&
               other.is_in_office(place.passage);
    });
}

Sighting OfficeHolders::sighting(const Looked& place, std::size_t rule, std::size_t start, std::size_t end, const Person& person) const {
    const Rule& said = place.set.rules[rule];
    Sighting out{rule, start, end, said.description.severity, said.confidence, {}};
    out.why = filled(filled(said.why, "{name}", person.facts.name), "{office}", person.facts.office);
    if (person.facts.valid_to) out.why = filled(std::move(out.why), "{to}", day_in_words(*person.facts.valid_to));
    return out;
}

}  // namespace yanlu::inspect
