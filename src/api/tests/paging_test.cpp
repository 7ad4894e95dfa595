// Lists: parameters, cursors, and the promise that paging to the end shows every row once.
#include <random>

#include <gtest/gtest.h>

#include "api/parameters.hpp"
#include "api/response.hpp"

namespace yanlu::api {
namespace {

Request request_with(std::string_view query) {
    Request request;
    request.query = parse_query(query).value();
    return request;
}

TEST(Parameters, ReadTypedFilters) {
    const auto request =
        request_with("q=%E4%BA%91&unit=1042&from=2026-01-01&has_hits=true&state=open,closed&state=new&limit=20&sort=-name");
    Parameters p(request);
    EXPECT_EQ(p.text("q"), "云");
    EXPECT_EQ(p.id<UnitId>("unit")->value, 1042);
    EXPECT_EQ(p.day("from")->iso(), "2026-01-01");
    EXPECT_EQ(p.flag("has_hits"), true);
    EXPECT_EQ(p.many_of("state", {"open", "closed", "new"}), (std::vector<std::string>{"open", "closed", "new"}));
    const Page page = p.page({"id", "name"});
    EXPECT_EQ(page.limit, 20);
    EXPECT_EQ(page.sort, "name");
    EXPECT_TRUE(page.is_descending);
    EXPECT_TRUE(page.is_first());
    EXPECT_FALSE(p.refusal());
}

TEST(Parameters, RefuseWhatCannotBeMeant) {
    const auto request = request_with("limit=201&sort=colour&unit=x&from=2026-13-01&stat=open&state=mad&cursor=abc");
    Parameters p(request);
    p.id<UnitId>("unit");
    p.day("from");
    p.many_of("state", {"open"});
    p.page({"-opened_at"});
    const auto refusal = p.refusal();
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->others.size() + 1, 7u);
    EXPECT_EQ(refusal->others.back().code, "api.unknown_parameter_did_you_mean");
    EXPECT_EQ(refusal->others.back().args.at("closest"), "state");
}

TEST(Parameters, EmptyOnesAreAbsentAndTheFirstOrderIsTheDefault) {
    const auto request = request_with("q=&limit=");
    Parameters p(request);
    EXPECT_FALSE(p.text("q"));
    const Page page = p.page({"-opened_at", "id"});
    EXPECT_EQ(page.sort, "opened_at");
    EXPECT_TRUE(page.is_descending);
    EXPECT_EQ(page.limit, usual_limit);
}

TEST(Cursors, SurviveTheRoundTripAndBelongToOneOrder) {
    const std::string cursor = encode_cursor("name", false, Json{"云湾发布", 1042});
    EXPECT_EQ(decode_cursor(cursor, "name", false).value(), (Json{"云湾发布", 1042}));
    EXPECT_EQ(decode_cursor(cursor, "name", true).error().code, "api.cursor_of_other_order");
    EXPECT_EQ(decode_cursor(cursor, "id", false).error().code, "api.cursor_of_other_order");
}

TEST(Cursors, AnyChangedByteIsRefused) {
    const std::string cursor = encode_cursor("name", false, Json{"a", 1});
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        std::string changed = cursor;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        const auto read = decode_cursor(changed, "name", false);
        EXPECT_FALSE(read && *read != (Json{"a", 1})) << i;  // unused bits of the last character may differ
    }
    for (const char* bad : {"", "a", "%", "AAAAAAAAAAAA"}) EXPECT_FALSE(decode_cursor(bad, "name", false)) << bad;
    EXPECT_FALSE(decode_cursor(std::string(5000, 'A'), "name", false));
}

// Small world: for every size and limit, walking the cursors shows each row exactly once, in order.
TEST(Cursors, PagingToTheEndShowsEveryRowOnce) {
    for (std::int64_t size = 0; size <= 12; ++size) {
        for (std::int64_t limit = 1; limit <= 13; ++limit) {
            std::vector<std::int64_t> seen;
            Page page{"id", false, limit, Json::array()};
            for (bool is_more = true; is_more;) {
                Json items = Json::array();
                for (std::int64_t id = page.after_integer(0, 0) + 1; id <= size; ++id)
                    if (static_cast<std::int64_t>(items.size()) < page.rows_to_read()) items.push_back(id);
                const auto next = page.cut(items, [](const Json& item) { return Json::array({item}); });
                for (const auto& item : items) seen.push_back(item.get<std::int64_t>());
                is_more = next.has_value();
                if (next) page.after = decode_cursor(*next, "id", false).value();
            }
            ASSERT_EQ(seen.size(), static_cast<std::size_t>(size)) << size << " by " << limit;
            for (std::int64_t i = 0; i < size; ++i) EXPECT_EQ(seen[static_cast<std::size_t>(i)], i + 1);
        }
    }
}

}  // namespace
}  // namespace yanlu::api
