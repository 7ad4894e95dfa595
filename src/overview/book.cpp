// Rows to lines.
#include "overview/book.hpp"

#include "overview/finding_kinds.hpp"
#include "overview/statements.hpp"

namespace yanlu::overview {
namespace {

FindingLine line_of(const FindingKinds& kinds, const storage::Row& row) {
    FindingLine line;
    line.id = row.get<FindingId>(0);
    line.rule = row.get<std::string>(1);
    line.kind = kinds.of(line.rule).code;
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
    const auto& kinds = context.rulebook.part<FindingKinds>();
    return {known, context.database.all(
                       sql::finding_lines, [&](const storage::Row& row) { return line_of(kinds, row); }, place.scope.path_from,
                       place.scope.path_to, place.account, known)};
}

}  // namespace yanlu::overview
