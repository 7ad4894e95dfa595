// The collector's day as an intake: one run, one transaction.
#include "simulation/stage.hpp"

namespace yanlu::simulation {
namespace {

const char* code_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::observed:
            return "observed";
        case Outcome::failed:
            return "failed";
        case Outcome::blocked:
            return "blocked";
    }
    return "";
}

const char* detail_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::observed:
            return "";
        case Outcome::failed:
            return "页面无响应";
        case Outcome::blocked:
            return "平台限制访问";
    }
    return "";
}

monitoring::PostRow row_of(const PlannedPost& post, const PlannedAccount& account, const std::string& body, Instant observed_at) {
    monitoring::ObservedPost seen;
    seen.platform = account.platform;
    seen.account = account.platform_account_id;
    seen.platform_id = post.id;
    seen.published_at = post.published_at;
    seen.observed_at = observed_at;
    seen.title = post.title;
    seen.text = body;
    seen.url = post.url;
    monitoring::PostRow row;
    row.post = std::move(seen);
    return row;
}

}  // namespace

Collector::Collector(Stage& stage, monitoring::Inspector inspect, std::string rulebook_version)
    : stage_(stage),
      inspect_(std::move(inspect)),
      rulebook_version_(std::move(rulebook_version)),
      posts_of_(stage.plan.accounts.size()),
      next_post_(stage.plan.accounts.size()),
      to_mend_(stage.plan.accounts.size()) {
    for (const auto& post : stage.plan.posts) posts_of_[post.account].push_back(&post);
}

void Collector::add_posts(std::size_t account, Date day, std::vector<monitoring::PostRow>& rows) {
    const PlannedAccount& who = stage_.plan.accounts[account];
    const Instant now = stage_.clock.now();
    auto& next = next_post_[account];
    for (; next < posts_of_[account].size() && Date::of(posts_of_[account][next]->published_at) <= day; ++next) {
        const PlannedPost& post = *posts_of_[account][next];
        const bool is_mended = post.mended_on && *post.mended_on <= day;
        rows.push_back(row_of(post, who, is_mended ? post.mended_body : post.body, now));
        if (post.mended_on && !is_mended) to_mend_[account].push_back(&post);
    }
    std::erase_if(to_mend_[account], [&](const PlannedPost* post) {
        if (*post->mended_on > day) return false;
        rows.push_back(row_of(*post, who, post->mended_body, now));
        return true;
    });
}

std::vector<monitoring::PostRow> Collector::rows_of(Date day) {
    std::vector<monitoring::PostRow> rows;
    for (std::size_t i = 0; i < stage_.plan.accounts.size(); ++i) {
        if (!stage_.accounts[i]) continue;
        const PlannedAccount& account = stage_.plan.accounts[i];
        const Outcome outcome = stage_.plan.outcome(i, day);
        monitoring::PostRow report;
        report.report = monitoring::AccountReport{account.platform, account.platform_account_id, code_of(outcome), detail_of(outcome),
                                                  stage_.clock.now()};
        rows.push_back(std::move(report));
        if (outcome == Outcome::observed) add_posts(i, day, rows);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].number = i + 1;
    return rows;
}

void Collector::collect(Date day) {
    const auto rows = rows_of(day);
    const auto open = [&rows]() -> Result<monitoring::RowSource> {
        return monitoring::RowSource([&rows, at = std::size_t{0}](monitoring::PostRow& row) mutable -> Result<bool> {
            if (at == rows.size()) return false;
            row = rows[at++];
            return true;
        });
    };
    monitoring::IntakeOptions options;
    options.source = "simulator " + day.iso();
    options.recorded_as_observed = true;
    options.rulebook_version = rulebook_version_;
    const auto report =
        stage_.must(monitoring::take_in_posts(stage_.context, stage_.caller(), open, inspect_, options), "posts of " + day.iso());
    posts_taken_ += report.at("posts_new").get<std::int64_t>();
}

}  // namespace yanlu::simulation
