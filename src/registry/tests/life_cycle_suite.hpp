// Accounts led to any state of their life, through the use cases and the doors of other modules alone.
#pragma once

#include <filesystem>

#include "registry/account_steps.hpp"
#include "registry/attachments.hpp"
#include "registry/life_cycle.hpp"
#include "registry/tests/city.hpp"

namespace yanlu::registry::testing {

class LifeCycleSuite : public CitySuite {
protected:
    void SetUp() override {
        CitySuite::SetUp();
        folder_path = std::filesystem::temp_directory_path() / ("yanlu_life_cycle_" + std::to_string(::getpid()));
        folder.emplace(folder_path);
        context.attachments = &*folder;
    }
    void TearDown() override {
        context.attachments = nullptr;
        std::filesystem::remove_all(folder_path);
    }

    // Inside a transaction as another module's use case would hold it.
    template <class Body>
    auto within(Body body) {
        std::optional<std::invoke_result_t<Body, ledger::Journal&>> answer;
        const auto done = ledger::perform(context, organisation::Caller::system("test").command("test.within"),
                                          [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                              answer = body(journal);
                                              if (!*answer) return refuse(answer->error());
                                              return Json::object();
                                          });
        return *answer;
    }

    OpenedAccount to_open(const std::string& platform = "weibo", const std::string& id = "1234567890",
                          const std::string& name = "海棠发布") {
        OpenedAccount opened{.name = name,
                             .platform = platform,
                             .platform_account_id = id,
                             .host_unit = first_town,
                             .certified_host = "海棠镇人民政府",
                             .opened_on = clock.today()};
        for (const auto& duty : required_duties()) opened.holders[duty] = {{"甲" + duty, "职务", "13800000000"}};
        opened.approval = "云府办批〔2026〕1号";
        return opened;
    }
    AccountId opened(const OpenedAccount& input) {
        const auto id = within([&](ledger::Journal& journal) { return open_account(context, journal, input); });
        EXPECT_TRUE(id) << (id ? "" : id.error().code);
        return id ? *id : AccountId{};
    }
    std::string file_both(AccountId id, const std::string& occasion) {
        return within([&](ledger::Journal& journal) { return note_both_filed(context, journal, id, occasion); }).value();
    }
    AccountId normal_account(const std::string& platform = "weibo", const std::string& id = "1234567890") {
        const AccountId made = opened(to_open(platform, id));
        EXPECT_EQ(file_both(made, "opening"), "normal");
        return made;
    }
    // One picture serves all steps: storing a file is durable and takes its time.
    AttachmentId picture() {
        if (kept_picture) return *kept_picture;
        storage::Transaction transaction(*database);
        const auto kept = keep_attachment(context, PersonId{7}, "说明截图.png", "\x89PNG\r\n\x1A\n" + std::to_string(rng.below(1000000)));
        transaction.commit();
        return *(kept_picture = kept->id);
    }
    void archive(AccountId id) {
        const auto done = within([&](ledger::Journal& journal) -> Result<bool> {
            const Attachment file = store_attachment(context, PersonId{7}, "归档.jsonl", "{}\n");
            const auto recorded = record_archive(context, journal, chief(), id, {.attachment = file.id, .posts = 1});
            if (!recorded) return refuse(recorded.error());
            return true;
        });
        EXPECT_TRUE(done) << done.error().code;
    }

    organisation::Caller chief() { return caller("city_office_section_chief", office); }
    organisation::Caller host() { return caller("section_head", first_town); }

    // Everything that any step asks for.
    StepInput full(Date day, const std::string& outcome = "") {
        return {.decision = "云府办〔2026〕8号",
                .reason = "机构调整",
                .notice_url = "https://weibo.com/1234567890/abc",
                .replacement = "云湾发布",
                .outcome = outcome,
                .effective_on = day,
                .followers = 800,
                .evidence = picture()};
    }
    Result<Json> act(const organisation::Caller& who, AccountId id, const std::string& action, const std::string& outcome = "") {
        return act_on_account(context, who, id, action, full(clock.today(), outcome));
    }
    std::string state_after(AccountId id, const std::string& action, const std::string& outcome = "") {
        const auto done = act(chief(), id, action, outcome);
        return done ? done->at("state").get<std::string>() : done.error().code;
    }
    std::string state_of(AccountId id) { return find_account(*database, id)->facts.state; }
    static std::string code_of(const Result<Json>& answer) { return answer ? "allowed" : answer.error().code; }
    // The payload of the last event of that topic; null if there was none.
    Json told(const std::string& topic, AccountId id) {
        static const storage::Statement last{"test_told",
                                             "SELECT payload FROM outbox WHERE topic = $1 AND subject_id = $2 ORDER BY id DESC"};
        const auto payload = database->value<std::string>(last, topic, id);
        return payload ? Json::parse(*payload) : Json(nullptr);
    }

    std::optional<AttachmentId> kept_picture;
    std::filesystem::path folder_path;
    std::optional<storage::AttachmentFolder> folder;
};

}  // namespace yanlu::registry::testing
