// The feed's rows, or one row that reports why there are none, through the same intake.
#include "monitoring/collect_feed.hpp"

#include <memory>

#include "monitoring/picture_intake_settings.hpp"

namespace yanlu::monitoring {
namespace {

RowSource rows_of(PostReader reader) {
    return [kept = std::make_shared<PostReader>(std::move(reader))](PostRow& row) { return kept->next(row); };
}

RowSource one_report(AccountReport report) {
    return [kept = std::make_shared<std::optional<AccountReport>>(std::move(report))](PostRow& row) -> Result<bool> {
        row = {};
        row.number = 1;
        row.report = std::exchange(*kept, std::nullopt);
        return row.report.has_value();
    };
}

}  // namespace

Result<Json> collect_feed(Context& context, const organisation::Caller& caller, HttpFetcher& fetcher, const FeedAddress& feed,
                          const Inspector& inspect, const std::string& rulebook_version) {
    const auto without_posts = [&](const Refusal& reason, std::string outcome) {
        const AccountReport report{feed.platform, feed.account, std::move(outcome), context.rulebook.message(reason.code, reason.args),
                                   std::nullopt};
        return SourceOpener([report]() -> Result<RowSource> { return one_report(report); });
    };
    const auto fetched = fetcher.fetch(feed.url);
    SourceOpener open;
    if (!fetched) {
        open = without_posts(fetched.error(), outcome_of_fetch(fetched.error()));
    } else {
        const PostFileOptions options{feed.platform, feed.account, context.clock.now(),
                                      feed.takes_pictures || context.rulebook.part<PictureIntakeSettings>().from_feeds};
        const auto readable = PostReader::open_bytes(fetched->body, options);
        open = readable ? SourceOpener([&fetched, options]() -> Result<RowSource> {
            return rows_of(std::move(*PostReader::open_bytes(fetched->body, options)));
        })
                        : without_posts(readable.error(), "failed");
    }
    return take_in_posts(context, caller, open, inspect,
                         {.source = feed.url, .takes_good_rows = true, .rulebook_version = rulebook_version});
}

}  // namespace yanlu::monitoring
