// The platforms of the rule book (rulebook/platforms/*.yaml, one file each): what an account's permanent id is there, and how a pasted link
// names it. No platform has code of its own.
#pragma once

#include <map>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"

namespace yanlu::registry {

struct LinkRule {
    std::vector<std::string> hosts;  // without www.
    std::string scheme;              // "#小程序" for texts that are no web address
    std::optional<std::regex> path;  // its first group is the id, if it gives one
    std::string query;               // the parameter that is the id
    std::string missing;             // Chinese: why this form of link names no account, and what to do
};

// How long the platform freezes an account that is cancelled there, by its followers.
struct FreezingStep {
    std::optional<std::int64_t> most_followers;  // absent: any number
    int days = 0;
};

struct Platform {
    std::string code;
    std::string zh;
    std::string company;
    std::string family;  // platforms of one family share their link forms
    int order = 0;       // the commoner first
    std::string default_kind;
    bool is_client = false;  // app or mini-program: judged by availability, not by posts
    std::string id_zh;
    std::string id_example;
    std::regex id_format;
    std::vector<std::regex> id_forms;  // where an account has several kinds of ids (gh_… and __biz): one of each; empty: one kind
    std::vector<LinkRule> links;
    std::vector<std::regex> texts;      // ids as they stand in running text
    std::vector<std::string> examples;  // links as people paste them, with {id} for the id: the platform's own test
    std::string notes;
    std::vector<FreezingStep> freezing;  // ascending; empty: the account is gone at once

    bool has_freezing_period() const { return !freezing.empty(); }
    int freezing_days(std::int64_t followers) const;  // only with a freezing period
};

// What a pasted text names. Without a platform nothing was understood.
struct Recognised {
    const Platform* platform = nullptr;
    std::string platform_account_id;  // empty if the link does not carry it
    std::string link;                 // normalised; empty if the text held none
    std::string host;                 // of the link, without www.
    bool is_sure = false;             // one platform and one account
    std::vector<const Platform*> others;
    std::string note;  // a message's code: what was understood, and what is still missing
    std::map<std::string, std::string> note_args;
};

class Platforms {
public:
    explicit Platforms(const Rulebook& rulebook);

    const std::vector<Platform>& all() const { return platforms_; }
    const Platform* find(std::string_view code) const;
    const Platform* titled(std::string_view zh) const;
    Recognised recognise(std::string_view text) const;
    // The id as it is stored (half width, no blanks at its ends), or why it cannot be one of this platform.
    Result<std::string> checked_id(const Platform& platform, std::string_view id) const;

private:
    std::vector<Platform> platforms_;
};

}  // namespace yanlu::registry
