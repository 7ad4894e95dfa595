// JSON bodies: typed reading, all problems at once, nothing unknown let through.
#include "api/fields.hpp"

#include <gtest/gtest.h>

namespace yanlu::api {
namespace {

std::vector<std::string> codes(const Refusal& refusal) {
    std::vector<std::string> out{refusal.field + " " + refusal.code};
    for (const auto& other : refusal.others) out.push_back(other.field + " " + other.code);
    return out;
}

Fields fields_of(std::string body) {
    Request request;
    request.body = std::move(body);
    return Fields(request);
}

TEST(Fields, ReadsEveryType) {
    auto f = fields_of(R"({"name":" 云湾发布 ","n":3,"on":"2026-03-01","at":"2026-03-01T09:00:00Z","yes":true,"kind":"town","id":1042,
        "ids":[1,2],"tags":["a","b"],"inner":{"x":1},"rows":[{"x":1},{"x":2}]})");
    EXPECT_EQ(f.text("name"), "云湾发布");
    EXPECT_EQ(f.integer("n", 1, 5), 3);
    EXPECT_EQ(f.day("on").iso(), "2026-03-01");
    EXPECT_EQ(rfc3339(f.instant("at")), "2026-03-01T17:00:00+08:00");
    EXPECT_TRUE(f.flag("yes"));
    EXPECT_EQ(f.one_of("kind", {"town", "department"}), "town");
    EXPECT_EQ(f.id<UnitId>("id").value, 1042);
    EXPECT_EQ(f.ids("ids", 10), (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(f.texts("tags", 10, 5), (std::vector<std::string>{"a", "b"}));
    std::int64_t sum = 0;
    EXPECT_TRUE(f.object("inner", [&](Fields& inner) { sum += inner.integer("x", 0, 9); }));
    EXPECT_TRUE(f.list("rows", 5, [&](Fields& row) { sum += row.integer("x", 0, 9); }));
    EXPECT_EQ(sum, 4);
    EXPECT_FALSE(f.refusal());
}

TEST(Fields, CollectsEveryProblemInOneRefusal) {
    auto f = fields_of(R"({"n":"three","on":"2026-02-30","title":"一二三四","kind":"city","reaso":"x","rows":[{"x":77,"y":1}]})");
    f.text("name");
    f.integer("n", 1, 5);
    f.day("on");
    f.text("title", 3);
    f.one_of("kind", {"town"});
    f.optional_text("reason");
    f.list("rows", 5, [](Fields& row) { row.integer("x", 0, 9); });
    const auto refusal = f.refusal();
    ASSERT_TRUE(refusal);
    EXPECT_EQ(codes(*refusal),
              (std::vector<std::string>{"name api.missing", "n api.not_an_integer", "on api.not_a_day", "title api.too_long",
                                        "kind api.not_one_of", "rows[0].x api.out_of_range", "rows[0].y api.unknown_field_did_you_mean",
                                        "reaso api.unknown_field_did_you_mean"}));
    EXPECT_EQ(refusal->others.back().args.at("closest"), "reason");
}

TEST(Fields, RefusesInvisibleCharactersAndUnaskedLineBreaks) {
    auto f = fields_of("{\"a\":\"x\\u0000y\",\"b\":\"x\\ny\",\"c\":\"x\\ny\",\"d\":\"\\u009f\"}");
    f.text("a");
    f.text("b");
    EXPECT_EQ(f.text("c", 200, true), "x\ny");
    f.text("d");
    EXPECT_EQ(codes(*f.refusal()),
              (std::vector<std::string>{"a api.control_characters", "b api.control_characters", "d api.control_characters"}));
}

TEST(Fields, NullIsAbsentUnlessAPatchAsks) {
    auto f = fields_of(R"({"a":null,"b":null})");
    EXPECT_FALSE(f.optional_text("a"));
    EXPECT_TRUE(f.is_cleared("b"));
    EXPECT_FALSE(f.is_cleared("c"));
    EXPECT_FALSE(f.refusal());
}

struct BadBody {
    const char* name;
    std::string body;
    const char* code;
};
class BadBodies : public testing::TestWithParam<BadBody> {};

TEST_P(BadBodies, AreRefusedByWhatIsWrong) {
    auto f = fields_of(GetParam().body);
    f.text("name");
    EXPECT_EQ(f.refusal().value().code, GetParam().code);
    EXPECT_TRUE(f.refusal().value().others.empty());  // a body that cannot be read lacks no field
}

INSTANTIATE_TEST_SUITE_P(
    Api, BadBodies,
    testing::Values(BadBody{"Truncated", R"({"name":)", "api.not_json"}, BadBody{"Array", "[1]", "api.not_an_object"},
                    BadBody{"Utf8", "{\"name\":\"\xff\"}", "api.not_utf8"},
                    BadBody{"Twice", R"({"name":"a","name":"b"})", "api.json_member_twice"},
                    BadBody{"Deep", "{\"name\":" + std::string(40, '[') + std::string(40, ']') + "}", "api.json_too_deep"},
                    BadBody{"VeryDeep", std::string(400'000, '['), "api.not_json"},
                    BadBody{"HugeNumber", R"({"name":1e999})", "api.not_json"}, BadBody{"Trailing", R"({"name":"a"} x)", "api.not_json"}),
    [](const auto& test) { return test.param.name; });

TEST(Fields, IntegersStayWithinWhatABrowserHolds) {
    auto f = fields_of(R"({"a":9007199254740993,"b":18446744073709551615,"c":1.0,"d":9007199254740991,"e":-1})");
    f.id<UnitId>("a");
    f.id<UnitId>("b");
    f.id<UnitId>("c");
    EXPECT_EQ(f.id<UnitId>("d").value, greatest_integer);
    f.id<UnitId>("e");
    EXPECT_EQ(codes(*f.refusal()),
              (std::vector<std::string>{"a api.out_of_range", "b api.out_of_range", "c api.not_an_integer", "e api.out_of_range"}));
}

TEST(Fields, SecretsKeepTheirBlanks) {
    auto f = fields_of(R"({"password":"  a b "})");
    EXPECT_EQ(f.secret("password"), "  a b ");
    EXPECT_FALSE(f.refusal());
}

}  // namespace
}  // namespace yanlu::api
