// The world of the suites about words, exceptions and comparisons: an office and two towns with an account each, people of theirs, posts
// read by the shipped engine.
#pragma once

#include <memory>

#include <gtest/gtest.h>

#include "ledger/verify.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/intake.hpp"
#include "monitoring/read_posts.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::monitoring::testing {

class Office : public storage::testing::OnBothEngines {
protected:
    // A rule book that several tests share builds its engine once; only for suites that release no words and switch no rule.
    explicit Office(const Rulebook* shared = nullptr)
        : own_(shared ? nullptr : std::make_unique<const Rulebook>(YANLU_SOURCE_DIR "/rulebook")), rulebook(shared ? *shared : *own_) {}

    void SetUp() override {
        unit(10, "/10/", "某市政府办公室", "city_office");
        unit(11, "/10/11/", "甲镇", "town");
        unit(12, "/10/12/", "乙镇", "town");
        account(100, "A", 11);
        account(101, "B", 12);
    }

    void take(const std::string& id, const std::string& account, const std::string& text, const std::string& day = "2026-03-01") {
        take_lines(line_of(id, account, text, day));
    }
    static std::string line_of(const std::string& id, const std::string& account, const std::string& text, const std::string& day) {
        return Json{{"id", id},      {"account", account}, {"platform", "weibo"},
                    {"title", "题"}, {"text", text},       {"published_at", day + "T10:00:00+08:00"}}
            .dump();
    }
    void take_lines(const std::string& lines) {
        const SourceOpener open = [&]() -> Result<RowSource> {
            auto reader = PostReader::open_bytes(lines, {"", "", clock.now()});
            return RowSource([kept = std::make_shared<PostReader>(std::move(*reader))](PostRow& row) { return kept->next(row); });
        };
        inspection().follow(*database);
        const auto report = take_in_posts(context, organisation::Caller::system("test"), open, inspection().inspector(),
                                          {.source = "file.jsonl", .rulebook_version = "v"});
        ASSERT_TRUE(report) << report.error().code;
    }
    const Inspection& inspection() const { return rulebook.part<Inspection>(); }
    Json read(const std::string& id, const organisation::Caller& reader) {
        const auto found = read_post(context, reader, post(id), 0);
        return found ? *found : Json{{"code", found.error().code}};
    }
    std::string excerpts(const std::string& id) {
        std::string out;
        const Json found = read(id, clerk);
        for (const auto& hit : found["post_hits"]) out += (out.empty() ? "" : ",") + hit["excerpt"].get<std::string>();
        return out;
    }
    PostId post(const std::string& id) {
        constexpr storage::Statement find{"test.find", "SELECT post_id FROM post_versions WHERE platform_post_id = $1"};
        return database->value<PostId>(find, id).value_or(PostId{});
    }
    static organisation::Caller person(std::int64_t id, const std::string& role, std::int64_t unit, const std::string& path,
                                       const organisation::Scope& scope) {
        organisation::Caller out;
        out.actor.person = PersonId{id};
        out.actor.unit = UnitId{unit};
        out.role = role;
        out.unit_path = path;
        out.scope = scope;
        return out;
    }
    static std::string code_of(const Result<Json>& answer) { return answer ? "" : answer.error().code; }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    std::unique_ptr<const Rulebook> own_;
    const Rulebook& rulebook;
    Context context{*database, clock, rng, rulebook};
    organisation::Caller clerk = person(1, "city_office_clerk", 10, "/10/", organisation::Scope::city());
    organisation::Caller chief = person(2, "city_office_section_chief", 10, "/10/", organisation::Scope::city());
    organisation::Caller editor = person(3, "editor", 11, "/10/11/", organisation::Scope::own("/10/11/"));

private:
    void unit(int id, const std::string& path, const std::string& name, const std::string& kind) {
        const auto number = std::to_string(id);
        database->run_script("INSERT INTO unit_nodes (id, path, version) VALUES (" + number + ", '" + path +
                             "', 1);"
                             "INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, area, is_covered, state, decision, "
                             "valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
                             std::to_string(id + 10) + ", " + number + ", '" + name + "', '" + name + "', '" + kind +
                             "', 'town', '', 1, 'active', '', '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
    }
    void account(int id, const std::string& platform_id, int host) {
        const auto number = std::to_string(id);
        database->run_script(
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (" + number + ", 'weibo', '" + platform_id +
            "', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, "
            "is_baseline, valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
            std::to_string(id + 100) + ", " + number + ", '号" + platform_id + "', 'publishing', 'normal', " + std::to_string(host) +
            ", '', '', '', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
    }
};

}  // namespace yanlu::monitoring::testing
