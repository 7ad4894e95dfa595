// Facts go in as blocks of lines, accounts by the engine's fastest way: a large city has many.
#include "assessment/result_store.hpp"

#include <array>
#include <stdexcept>

#include "assessment/statements.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::assessment {
namespace {

constexpr std::size_t lines_a_block = 500;
constexpr std::size_t rows_a_block = 2000;

std::vector<std::string> stored_lines(storage::Connection& database, AssessmentId id) {
    std::vector<std::string> lines;
    database.each(
        sql::facts_of_assessment,
        [&](const storage::Row& row) {
            for (const std::string_view line : split(row.text(0), '\n')) lines.emplace_back(line);
        },
        id);
    return lines;
}

std::int64_t place_of(const IndicatorSet& set, const std::string& object_class) {
    return std::ranges::find(set.classes, object_class, &ObjectClass::code) - set.classes.begin();
}

void store_accounts(storage::Connection& database, AssessmentId id, std::int64_t version, const Sheet& sheet) {
    static constexpr std::array<std::string_view, 5> columns{"assessment_id", "version", "unit_id", "account_id", "body"};
    for (std::size_t from = 0; from < sheet.accounts.size(); from += rows_a_block) {
        const std::size_t to = std::min(sheet.accounts.size(), from + rows_a_block);
        std::vector<std::string> bodies;
        bodies.reserve(to - from);  // views into it must not move
        std::vector<storage::Value> values;
        for (std::size_t i = from; i < to; ++i) {
            bodies.push_back(canonical(to_json(sheet.accounts[i])));
            for (const storage::Value& value : {storage::Value(id), storage::Value(version), storage::Value(sheet.unit),
                                                storage::Value(sheet.accounts[i].account), storage::Value(bodies.back())})
                values.push_back(value);
        }
        database.append_rows("assessment_accounts", columns, values);
    }
}

void add_accounts(storage::Connection& database, AssessmentId id, std::int64_t version, Sheet& sheet) {
    database.each(
        sql::accounts_of_sheet, [&](const storage::Row& row) { sheet.accounts.push_back(account_score_of(Json::parse(row.text(0)))); }, id,
        version, sheet.unit);
}

std::string body_of(const Sheet& sheet) {
    Json body = to_json(sheet, false);
    const ItemPoints points = item_points(sheet);
    body["item_points"] = points.by_indicator;
    body["accounts_vetoed"] = points.accounts_vetoed;
    return canonical(body);
}

}  // namespace

ItemPoints item_points(const Sheet& sheet) {
    ItemPoints out;
    std::map<std::string, Points> of_accounts;
    for (const AccountScore& account : sheet.accounts) {
        if (account.verdict == Verdict::vetoed) ++out.accounts_vetoed;
        for (const Item& item : account.items) of_accounts[item.indicator] += item.points;
    }
    for (const auto& [indicator, points] : of_accounts)
        out.by_indicator[indicator] = share_of(points, 1, std::max<std::int64_t>(1, sheet.accounts_rated));
    for (const Item& item : sheet.items) out.by_indicator[item.indicator] += item.points;
    return out;
}

std::pair<Sheet, ItemPoints> sheet_row_of(std::string_view body) {
    const Json json = Json::parse(body);
    return {sheet_of(json), {json.at("item_points").get<std::map<std::string, Points>>(), json.at("accounts_vetoed").get<std::int64_t>()}};
}

Facts frozen_facts(storage::Connection& database, const Assessment& assessment) {
    const auto lines = stored_lines(database, assessment.id);
    if (digest_of(lines) != assessment.facts_digest) throw std::runtime_error("the frozen facts of an assessment were changed");
    return facts_of(lines);
}

Scores stored_scores(storage::Connection& database, AssessmentId id, std::int64_t version) {
    Scores out;
    database.each(
        sql::sheets_of_version, [&](const storage::Row& row) { out.sheets.push_back(sheet_of(Json::parse(row.text(0)))); }, id, version);
    for (Sheet& sheet : out.sheets) add_accounts(database, id, version, sheet);
    return out;
}

std::optional<Sheet> stored_sheet(storage::Connection& database, AssessmentId id, std::int64_t version, UnitId unit) {
    auto sheet = database.one(
        sql::sheet_of_unit, [](const storage::Row& row) { return sheet_of(Json::parse(row.text(0))); }, id, version, unit);
    if (sheet) add_accounts(database, id, version, *sheet);
    return sheet;
}

Decisions decisions_of(storage::Connection& database, const Assessment& assessment) {
    Decisions out{assessment.classes, {}, {}};
    database.each(
        sql::granted_appeals,
        [&](const storage::Row& row) {
            const auto key = row.get<std::string>(3);
            if (key.empty())
                out.set_to[{row.integer(1), row.get<std::string>(2)}] = {row.integer(4), row.integer(0)};
            else
                out.struck[{row.integer(1), row.get<std::string>(2), key}] = row.integer(0);
        },
        assessment.id);
    return out;
}

std::string digest_of(const Scores& scores) {
    std::string all;
    for (const Sheet& sheet : scores.sheets) (all += canonical(to_json(sheet))) += '\n';
    return hex(sha256(all));
}

std::string canonical_result(const Facts& facts, const std::string& facts_digest, const SetText& set, const Scores& scores) {
    Json sheets = Json::array();
    for (const Sheet& sheet : scores.sheets) sheets.push_back(to_json(sheet));
    return canonical(Json{{"period_from", facts.period.from.iso()},
                          {"as_of", facts.period.to.iso()},
                          {"known_as_of", facts.known_at.ms},
                          {"set", {{"id", set.id}, {"version", set.version}, {"digest", set.digest()}}},
                          {"facts_digest", facts_digest},
                          {"digest", digest_of(scores)},
                          {"sheets", std::move(sheets)}});
}

void store_facts(storage::Connection& database, AssessmentId id, const std::vector<std::string>& lines) {
    database.execute(sql::forget_facts, id);
    static constexpr std::array<std::string_view, 3> columns{"assessment_id", "place", "lines"};
    std::vector<std::string> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i % lines_a_block == 0)
            blocks.push_back(lines[i]);
        else
            (blocks.back() += '\n') += lines[i];
    }
    std::vector<storage::Value> values;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (const storage::Value& value : {storage::Value(id), storage::Value(i), storage::Value(blocks[i])}) values.push_back(value);
    }
    database.append_rows("assessment_facts", columns, values);
}

std::string store_scores(Context& context, Assessment& assessment, const Scores& scores, const IndicatorSet& set, const std::string& reason,
                         PersonId by) {
    storage::Connection& database = context.database;
    const std::int64_t version = ++assessment.result_version;
    const std::string digest = digest_of(scores);
    database.execute(sql::insert_result, assessment.id, version, digest, assessment.facts_digest, reason, by, context.clock.now());
    for (const Sheet& sheet : scores.sheets) {
        const storage::Value total =
            sheet.total ? storage::Value(published(*sheet.total)) : storage::Value::null(storage::Value::Type::integer);
        database.execute(sql::insert_sheet, assessment.id, version, sheet.unit, sheet.object_class, place_of(set, sheet.object_class),
                         total, code_of(sheet.verdict), sheet.rank, body_of(sheet));
        store_accounts(database, assessment.id, version, sheet);
    }
    return digest;
}

}  // namespace yanlu::assessment
