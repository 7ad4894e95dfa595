// `yanlu import posts FILE|URL`: exit 0 when everything was taken in, 1 when some rows were refused, 2 when nothing was.
#pragma once

#include <filesystem>
#include <string>

#include "ledger/workspace.hpp"

namespace yanlu::monitoring {

struct ImportPostsOptions {
    Place place;
    std::string source;              // JSONL, CSV, xlsx, RSS or Atom file; or the http(s) link of a feed
    std::string platform;            // for rows that do not say it
    std::string account;             // likewise; needed for feeds
    bool takes_pictures = false;     // --pictures: those of a feed too
    bool takes_good_rows = false;    // --partial
    bool is_trial = false;           // --dry-run: tells what would happen, keeps nothing
    std::string complete_since;      // --complete-since DAY: the file lists every post since then, what is missing is gone
    bool expects_all = false;        // --expect-all: the file should speak of every account of the platform
    std::filesystem::path problems;  // --problems FILE.xlsx: where refused rows go with their reasons
};
int import_posts_command(const ImportPostsOptions& options);

// `yanlu template posts FILE.xlsx`: an empty sheet of posts with instructions.
int post_template_command(const std::filesystem::path& file);

}  // namespace yanlu::monitoring
