// Rows to lines.
#include "overview/book.hpp"

#include <unordered_map>

#include "overview/finding_kinds.hpp"
#include "overview/statements.hpp"

namespace yanlu::overview {
namespace {

// A city has some fifty rules and tens of thousands of findings: each rule's group is looked up once.
class KindOf {
public:
    explicit KindOf(const FindingKinds& kinds) : kinds_(kinds) {}
    const std::string& operator()(const std::string& rule) {
        const auto [place, is_new] = known_.try_emplace(rule, nullptr);
        if (is_new) place->second = &kinds_.of(rule).code;
        return *place->second;
    }

private:
    const FindingKinds& kinds_;
    std::unordered_map<std::string, const std::string*> known_;
};

FindingLine line_of(KindOf& kind_of, const storage::Row& row) {
    FindingLine line;
    line.id = row.get<FindingId>(0);
    line.rule = row.get<std::string>(1);
    line.kind = kind_of(line.rule);
    line.severity = row.get<std::string>(2);
    line.state = row.get<std::string>(3);
    line.host = row.get<UnitId>(4);
    line.path = row.get<std::string>(5);
    line.account = row.get<AccountId>(6);
    line.opened_at = row.get<Instant>(7);
    line.is_gone = row.get<bool>(8);
    line.dispatched_at = row.get<std::optional<Instant>>(9);
    line.due_at = row.get<std::optional<Instant>>(10);
    line.rectify_due_at = row.get<std::optional<Instant>>(11);
    line.closed_at = row.get<std::optional<Instant>>(12);
    return line;
}

}  // namespace

Book read_book(Context& context, const Place& place, Instant known) {
    KindOf kind_of(context.rulebook.part<FindingKinds>());
    return {known, context.database.all(
                       sql::finding_lines, [&](const storage::Row& row) { return line_of(kind_of, row); }, place.scope.path_from,
                       place.scope.path_to, place.account, known)};
}

}  // namespace yanlu::overview
