// A small city with an office that drafts, signs and issues papers.
#pragma once

#include <unistd.h>
#include <filesystem>

#include "papers/drafting.hpp"
#include "registry/tests/city.hpp"

namespace yanlu::papers::testing {

using organisation::Caller;

template <class T>
std::string code(const Result<T>& result) {
    return result ? "" : result.error().code;
}

class PaperCity : public registry::testing::CitySuite {
protected:
    PaperCity() { context.attachments = &attachments; }
    ~PaperCity() override { std::filesystem::remove_all(folder); }

    Caller person(const std::string& role, UnitId at, std::int64_t number) {
        Caller made = caller(role, at);
        made.actor.person = PersonId{number};
        made.scope = role.starts_with("city") ? organisation::Scope::city() : organisation::Scope::own(made.unit_path);
        return made;
    }
    static Json notice_values() {
        return {{"period_zh", "2026年第一季度"},
                {"from_zh", "2026年3月1日"},
                {"to_zh", "2026年3月9日"},
                {"is_sampled", true},
                {"total", 310},
                {"sampled", 100},
                {"share", "32.3%"},
                {"inspected", 100},
                {"passed", 98},
                {"failed", 2},
                {"pass_rate", "98.0%"},
                {"has_blanks", false},
                {"blank", 0},
                {"has_previous", false},
                {"change_zh", ""},
                {"platforms", {{{"platform", "微信"}, {"count", 70}}, {{"platform", "微博"}, {"count", 30}}}},
                {"problems",
                 {{{"title", "内容不更新"},
                   {"count", 2},
                   {"accounts",
                    {{{"name", "海棠发布"}, {"platform", "微博"}, {"unit", "海棠镇"}},
                     {{"name", "清溪发布"}, {"platform", "微信"}, {"unit", "清溪镇"}}}}}}},
                {"has_recheck", false},
                {"recheck_total", 0},
                {"recheck_mended", 0},
                {"recheck_failing", 0},
                {"still_failing", Json::array()},
                {"failing",
                 {{{"name", "海棠发布"}, {"platform", "微博"}, {"unit", "海棠镇"}, {"items", "超过2周未更新"}},
                  {{"name", "清溪发布"}, {"platform", "微信"}, {"unit", "清溪镇"}, {"items", "超过2周未更新"}}}},
                {"towns",
                 {{{"name", "海棠镇"}, {"total", 150}, {"inspected", 60}, {"passed", 59}, {"failed", 1}, {"pass_rate", "98.3%"}},
                  {{"name", "清溪镇"}, {"total", 160}, {"inspected", 40}, {"passed", 39}, {"failed", 1}, {"pass_rate", "97.5%"}}}},
                {"charts", Json::object()},
                {"chart_by_town", ""},
                {"chart_by_platform", ""},
                {"chart_trend", ""}};
    }
    DraftRequest notice() {
        return {.kind = "notice",
                .subject_kind = "period",
                .addressees = {first_town, second_town},
                .copied_to = {department},
                .values = notice_values(),
                .numbers = {{"total", 310}, {"sampled", 100}, {"inspected", 100}, {"passed", 98}, {"failed", 2}}};
    }
    PaperId drafted(const DraftRequest& request, const Caller& by) {
        storage::Transaction transaction(*database);
        const auto made = draft_paper(context, by, request);
        EXPECT_EQ(code(made), "") << (made || made.error().args.empty() ? "" : made.error().args.begin()->second);
        transaction.commit();
        return made ? *made : PaperId{};
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("yanlu_papers_" + std::to_string(getpid()));
    storage::AttachmentFolder attachments{folder};
};

}  // namespace yanlu::papers::testing
