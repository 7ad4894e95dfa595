// Existence first, then the fields of rows that both exist. Where the registry says a thing the others are held to it; where it says
// nothing the filing systems are held to each other.
#include "reconciliation/domain/differences.hpp"

#include <algorithm>
#include <array>

namespace yanlu::reconciliation {
namespace {

constexpr std::array<std::string_view, 6> kinds{"omitted",     "suspected_concealed", "misreported",
                                                "out_of_step", "cancelled_but_alive", "alive_but_gone"};

struct Field {
    std::string_view code;
    std::string (*text)(const ListedAccount&);
    bool (*is_same)(const ListedAccount&, const ListedAccount&, const NameForms&);
};

bool is_same_unit(const std::string& a, const std::string& b, const NameForms& forms) {
    const NameForm one = forms.unit(a);
    const NameForm other = forms.unit(b);
    return one.strict == other.strict || one.loose == other.loose || shortens_unit(one.loose, other.loose) ||
           shortens_unit(other.loose, one.loose);
}

// Whoever is still there may be told as filed; between shut down and cancelled a list may be a step behind.
bool is_same_life(Life a, Life b) { return (a == Life::in_force) == (b == Life::in_force); }

const std::array<Field, 6>& fields() {
    using A = const ListedAccount&;
    using F = const NameForms&;
    static const std::array<Field, 6> all{{
        {"name", [](A a) { return a.name; }, [](A a, A b, F forms) { return forms.plain(a.name) == forms.plain(b.name); }},
        {"platform", [](A a) { return a.platform; }, [](A a, A b, F) { return a.platform == b.platform; }},
        {"platform_account_id", [](A a) { return id_of(a); },
         [](A a, A b, F) { return id_of(a) == id_of(b) || !are_of_one_make(id_of(a), id_of(b)); }},
        {"certified_host", [](A a) { return a.certified_host; },
         [](A a, A b, F forms) { return is_same_unit(a.certified_host, b.certified_host, forms); }},
        {"host_unit", [](A a) { return a.host_unit; }, [](A a, A b, F forms) { return is_same_unit(a.host_unit, b.host_unit, forms); }},
        {"state", [](A a) { return std::string(code_of(a.life)); }, [](A a, A b, F) { return is_same_life(a.life, b.life); }},
    }};
    return all;
}

// What a monitor sees from outside; who hosts an account it can only guess.
bool is_seen_from_outside(const Field& field) { return field.code == "name" || field.code == "certified_host"; }

class Judge {
public:
    Judge(std::span<const ComparedList> lists, const Group& group, const NameForms& forms, const JudgedBy& judged)
        : lists_(lists), group_(group), forms_(forms), judged_(judged) {
        for (std::size_t list = 0; list < lists.size(); ++list)
            if (lists[list].kind == SourceKind::registry) registry_ = row(list);
    }

    std::vector<Difference> run() {
        for (std::size_t list = 0; list < lists_.size(); ++list) {
            if (lists_[list].kind == SourceKind::filing_system) judge_filing(list);
            if (is_outside(list)) judge_outside(list);
        }
        if (!registry_) judge_unregistered();
        compare_filings();
        return std::move(out_);
    }

private:
    const ListedAccount* row(std::size_t list) const {
        return group_.rows[list] == absent ? nullptr : &lists_[list].rows[static_cast<std::size_t>(group_.rows[list])];
    }
    bool is_outside(std::size_t list) const {
        return lists_[list].kind == SourceKind::monitor || lists_[list].kind == SourceKind::platform_list;
    }
    Said said(std::size_t list, std::string text) const { return {list, group_.rows[list], std::move(text)}; }
    // The rows that there are, and the lists that ought to have one.
    std::vector<Said> all_rows(const std::string& mend_in) const {
        std::vector<Said> out;
        for (std::size_t list = 0; list < lists_.size(); ++list) {
            const bool is_expected = mend_in.empty() ? !is_outside(list) : lists_[list].source == mend_in;
            if (row(list))
                out.push_back(said(list, row(list)->name));
            else if (is_expected)
                out.push_back({list, absent, {}});
        }
        return out;
    }
    void found(DifferenceKind kind, std::size_t list, const std::string& mend_in) {
        out_.push_back({kind, {}, lists_[list].source, mend_in, all_rows(mend_in)});
    }
    bool may_still_file(std::size_t list) const {
        return registry_->opened_on && lists_[list].as_of - *registry_->opened_on <= judged_.days_to_file;
    }

    // An older list cannot know what has changed since.
    bool predates_change(std::size_t list) const { return registry_->changed_on && lists_[list].as_of < *registry_->changed_on; }

    void judge_filing(std::size_t list) {
        if (!registry_ || (row(list) && predates_change(list))) return;
        if (row(list)) return compare(list, lists_[list].source, false);
        if (registry_->life == Life::in_force && registry_->has_filing_duty && !group_.is_doubted && !may_still_file(list))
            found(DifferenceKind::omitted, list, lists_[list].source);
    }

    void judge_outside(std::size_t list) {
        if (!registry_ || predates_change(list)) return;
        const ListedAccount* seen = row(list);
        const bool is_away = seen ? seen->life == Life::gone || seen->life == Life::cancelled : is_missing_from_complete(list);
        if (registry_->life == Life::in_force && is_away) return found(DifferenceKind::alive_but_gone, list, "registry");
        if (registry_->life == Life::cancelled && seen && !is_away) return found(DifferenceKind::cancelled_but_alive, list, "registry");
        if (seen && !is_away) compare(list, "registry", true);
    }
    bool is_missing_from_complete(std::size_t list) const {
        return lists_[list].is_complete && !group_.is_doubted && lists_[list].source == registry_->platform;
    }

    void judge_unregistered() {
        if (group_.is_doubted) return;
        const auto present = [&](std::size_t list) {
            return row(list) && row(list)->life != Life::cancelled && row(list)->life != Life::gone;
        };
        const auto first = [&](auto wanted) {
            std::size_t list = 0;
            while (list < lists_.size() && !(wanted(list) && present(list))) ++list;
            return list;
        };
        const std::size_t filed = first([&](std::size_t list) { return lists_[list].kind == SourceKind::filing_system; });
        if (filed < lists_.size()) {
            found(DifferenceKind::omitted, filed, "registry");
            return note_unfiled_elsewhere();
        }
        const std::size_t seen = first([&](std::size_t list) { return is_outside(list); });
        if (seen < lists_.size()) found(DifferenceKind::suspected_concealed, seen, "");
    }
    void note_unfiled_elsewhere() {
        for (std::size_t list = 0; list < lists_.size(); ++list)
            if (lists_[list].kind == SourceKind::filing_system && !row(list)) found(DifferenceKind::out_of_step, list, lists_[list].source);
    }

    void compare(std::size_t list, const std::string& mend_in, bool is_outside) {
        const ListedAccount& other = *row(list);
        for (const Field& field : fields()) {
            if (is_outside && !is_seen_from_outside(field)) continue;
            if (differ(field, *registry_, other))
                out_.push_back({DifferenceKind::misreported, std::string(field.code), lists_[list].source, mend_in,
                                both(field, registry_list(), list)});
        }
    }
    bool differ(const Field& field, const ListedAccount& a, const ListedAccount& b) const {
        return !field.text(a).empty() && !field.text(b).empty() && !field.is_same(a, b, forms_);
    }
    std::size_t registry_list() const {
        return static_cast<std::size_t>(std::ranges::find(lists_, SourceKind::registry, &ComparedList::kind) - lists_.begin());
    }
    std::vector<Said> both(const Field& field, std::size_t a, std::size_t b) const {
        return {said(a, field.text(*row(a))), said(b, field.text(*row(b)))};
    }

    // Each filing system against the first that has the account.
    void compare_filings() {
        std::size_t first = lists_.size();
        for (std::size_t list = 0; list < lists_.size(); ++list) {
            if (lists_[list].kind != SourceKind::filing_system || !row(list)) continue;
            if (first == lists_.size())
                first = list;
            else
                compare_two(first, list);
        }
    }
    void compare_two(std::size_t a, std::size_t b) {
        for (const Field& field : fields()) {
            // A registry that says nothing of the state knows that the account is on its way out (冻结期): neither system is wrong then.
            if (registry_ && (field.code == "state" || !field.text(*registry_).empty())) continue;
            if (differ(field, *row(a), *row(b)))
                out_.push_back(
                    {DifferenceKind::out_of_step, std::string(field.code), lists_[b].source, lists_[b].source, both(field, a, b)});
        }
    }

    std::span<const ComparedList> lists_;
    const Group& group_;
    const NameForms& forms_;
    const JudgedBy& judged_;
    const ListedAccount* registry_ = nullptr;
    std::vector<Difference> out_;
};

}  // namespace

std::string_view code_of(DifferenceKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::vector<std::string> difference_codes() { return {kinds.begin(), kinds.end()}; }

std::vector<Difference> differences(std::span<const ComparedList> lists, const Group& group, const NameForms& forms,
                                    const JudgedBy& judged) {
    return Judge(lists, group, forms, judged).run();
}

std::vector<FieldChange> changed_fields(const ListedAccount& before, const ListedAccount& after, const NameForms& forms) {
    std::vector<FieldChange> out;
    for (const Field& field : fields()) {
        const std::string was = field.text(before);
        const std::string is = field.text(after);
        if (was.empty() || is.empty() || field.is_same(before, after, forms)) continue;
        out.push_back({field.code, was, is});
    }
    return out;
}

}  // namespace yanlu::reconciliation
