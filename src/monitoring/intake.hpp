// Posts into the database: each file or feed is one transaction, one collection run and, for every batch, one ledger entry with the Merkle
// root of what the batch brought. Memory stays flat: a second thread reads and inspects while this one writes.
//
// Published and observed time are kept apart: `published_at` is when the post came out, `recorded_from` when this system came to know it.
// The latter is the moment of the intake, so that no file can change what was known on a past day; an observer inside the system
// (simulator, connector) may hand its own observation times (`recorded_as_observed`).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "monitoring/domain/post_hit.hpp"
#include "monitoring/post_archive.hpp"
#include "monitoring/post_reader.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

using RowSource = std::function<Result<bool>(PostRow&)>;
// Opens the rows from their beginning; called again if the transaction has to be repeated. Rows are then read on another thread.
using SourceOpener = std::function<Result<RowSource>()>;
// Thread-safe; the hits of a post that is about to be stored.
using Inspector = std::function<std::vector<PostHit>(const ObservedPost&)>;

struct IntakeOptions {
    std::string source;            // shown in the list of runs: file name or link
    bool takes_good_rows = false;  // otherwise one bad row refuses the whole file
    bool recorded_as_observed = false;
    std::optional<Instant> complete_since = {};  // the rows are all posts of their accounts since then: what is missing is gone
    std::string expected_platform = {};          // the rows should speak of every account of this platform; empty: of those they name
    const PostArchive* archive = nullptr;        // where files are that rows name as pictures
    std::string rulebook_version = {};           // of the inspection, kept with each version
    std::function<void(const PostRow&)> on_refused = {};  // every refused row, for a problems workbook
};

struct IntakeReport {
    std::int64_t run_id = 0;
    std::int64_t posts_read = 0;
    std::int64_t posts_new = 0;
    std::int64_t posts_changed = 0;
    std::int64_t posts_gone = 0;
    std::int64_t posts_unchanged = 0;
    std::int64_t posts_refused = 0;
    std::int64_t hits = 0;
    std::int64_t pictures = 0;  // to be fetched or read
    std::int64_t expected = 0;  // accounts that the rows speak of, and those they should
    std::int64_t observed = 0;
    std::int64_t failed = 0;
    std::int64_t blocked = 0;
    std::vector<Refusal> problems;       // the first 500; args row and column
    std::vector<std::string> incidents;  // why an account was not observed, the first 500
};
// {run_id, posts_read, … , problems: [{row, code, detail}], incidents: [text]}
Json to_json(const IntakeReport& report, const Rulebook& rulebook);

inline constexpr std::size_t most_problems_told = 500;

// Gives the report as JSON (to_json), so that a repeated idempotency key answers the same.
// Refused as a whole: a file that cannot be read to its end; without takes_good_rows, any bad row (monitoring.import_refused, with the
// problems in `others`). Accounts outside the caller's scope count as unknown.
Result<Json> take_in_posts(Context& context, const organisation::Caller& caller, const SourceOpener& open, const Inspector& inspect,
                           const IntakeOptions& options);

// What take_in_posts would report with the good rows taken; nothing is kept.
Result<Json> try_posts(Context& context, const organisation::Caller& caller, const SourceOpener& open, const Inspector& inspect,
                       const IntakeOptions& options);

}  // namespace yanlu::monitoring
