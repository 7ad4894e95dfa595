// A file of posts as a user sends it: tried, taken whole, or taken without its bad rows, which come back in a workbook with their reasons.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "monitoring/intake.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::monitoring {

using organisation::ImportMode;

struct PostFile {
    std::variant<std::filesystem::path, std::string> content;  // read from the disk piece by piece, or held already
    std::string name;                                          // shown in the list of runs
    std::string platform = {};                                 // for rows that do not say it
    std::string account = {};
    std::optional<Instant> complete_since = {};
    bool expects_all = false;  // the file should speak of every account of `platform`
};

struct ImportExtras {
    std::filesystem::path problems = {};                 // where refused rows go (xlsx); not made if there are none
    std::function<void(std::int64_t)> on_progress = {};  // rows read so far; called on another thread
};

// The report of take_in_posts; refused rows by the rule of the mode. Inspects with the rule book's engine.
Result<Json> import_posts(Context& context, const organisation::Caller& caller, const PostFile& file, ImportMode mode,
                          const ImportExtras& extras = {});

}  // namespace yanlu::monitoring
