// Looks a violation's subject up; called for what is shown or opened, never for every row of a large evaluation.
#include "supervision/subject.hpp"

#include "base/text.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

Subject account_subject(Context& context, std::int64_t account, Date day, Instant known) {
    const auto found = context.database.one(
        sql::subject_account,
        [](const storage::Row& row) {
            return Subject{row.get<std::string>(0), row.get<AccountId>(1),   row.get<std::string>(2), row.get<std::string>(3),
                           row.get<UnitId>(4),      row.get<std::string>(5), row.get<std::string>(6), {}};
        },
        account, day.iso(), known);
    return found.value_or(Subject{});
}

Subject unit_subject(Context& context, std::int64_t unit, Date day, Instant known) {
    Subject subject;
    context.database.each(
        sql::subject_unit,
        [&](const storage::Row& row) {
            subject.host = row.get<UnitId>(0);
            subject.host_name = row.get<std::string>(1);
            subject.host_short_name = row.get<std::string>(2);
        },
        unit, day.iso(), known);
    return subject;
}

Subject post_subject(Context& context, std::int64_t post, Date day, Instant known) {
    struct PostRow {
        std::int64_t account;
        std::string platform_id;
        std::string title;
    };
    const auto found = context.database.one(
        sql::subject_post,
        [](const storage::Row& row) { return PostRow{row.integer(0), row.get<std::string>(1), row.get<std::string>(2)}; }, post, known);
    if (!found) return {};
    Subject subject = account_subject(context, found->account, day, known);
    subject.platform_id = found->platform_id;
    subject.post_title = found->title;
    return subject;
}

}  // namespace

Subject subject_of(Context& context, SubjectKind kind, std::int64_t id, Date day, Instant known) {
    switch (kind) {
        case SubjectKind::account:
            return account_subject(context, id, day, known);
        case SubjectKind::unit:
            return unit_subject(context, id, day, known);
        case SubjectKind::post:
            return post_subject(context, id, day, known);
    }
    return {};
}

std::string title_of(Context& context, const Violation& violation, const Subject& subject) {
    constexpr std::size_t longest_quote = 30;
    const std::string post = subject.post_title.empty() ? "无标题" : shorten(subject.post_title, longest_quote);
    std::vector<std::pair<std::string, std::string>> values{{"account", subject.account_name}, {"unit", subject.host_name}, {"post", post}};
    for (const auto& [name, value] : violation.evidence.items())
        values.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
    if (violation.evidence.contains("hit_id") && violation.rule->says.find("{excerpt}") != std::string::npos) {
        const auto excerpt = context.database.value<std::string>(sql::hit_excerpt, violation.evidence["hit_id"].get<std::int64_t>());
        values.emplace_back("excerpt", shorten(excerpt.value_or(""), longest_quote));
    }
    return fill_in(violation.rule->says, values);
}

Json duty_holders_of(Context& context, AccountId account, Date day, Instant known) {
    Json holders = Json::array();
    context.database.each(
        sql::duty_holders_on,
        [&](const storage::Row& row) { holders.push_back({{"duty", row.text(0)}, {"name", row.text(1)}, {"title", row.text(2)}}); },
        account, day.iso(), known);
    return holders;
}

}  // namespace yanlu::supervision
