#include "training/theme_training.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <ostream>
#include <random>
#include <stdexcept>

#include <fmt/format.h>

#include "base/digest.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "inspect/account_profile.hpp"
#include "inspect/theme_words.hpp"
#include "training/theme_learning.hpp"

namespace yanlu::training {
namespace {

using inspect::AccountProfile;
using inspect::Themes;
using inspect::ThemeVector;

constexpr std::size_t most_characters = 1500;
constexpr std::size_t least_pairs = 30;
constexpr double false_hints_allowed = 0.01;

struct Post {
    std::string account;  // empty: only learned from
    std::string at;
    std::string title;
    std::string text;
    std::vector<std::uint16_t> bins = {};
    std::optional<ThemeVector> direction = {};
    std::string whole() const { return title + "\n" + text; }
};

std::vector<Post> posts_of(const Arguments& arguments, const std::string& name) {
    std::vector<Post> out;
    for (const auto& file : arguments.all(name)) {
        for (const auto& line : read_lines(file)) {
            const Json json = Json::parse(line);
            Post post{json.value("account", ""), json.value("at", ""), json.value("title", ""), json.value("text", "")};
            post.bins = inspect::theme_bins_of(post.whole(), most_characters);
            if (post.bins.size() >= least_pairs) out.push_back(std::move(post));
        }
    }
    std::ranges::stable_sort(out, {}, &Post::at);
    return out;
}

// One account: its profile at the split, and what came later.
struct Account {
    std::string name;
    AccountProfile profile;
    std::vector<const Post*> later;
    // Accounts of one sort are crossed with each other: the news with news, which is the harder half.
    std::string sort() const { return name.substr(0, name.find("·")); }
};

struct Judged {
    const Account* account;
    const Post* post;
    float likeness;
};

std::vector<Account> accounts_of(const std::vector<Post>& posts, const std::string& split, std::size_t least_posts) {
    std::map<std::string, Account> by_name;
    for (const Post& post : posts) {
        if (post.account.empty() || !post.direction) continue;
        Account& account = by_name.try_emplace(post.account, Account{post.account, {}, {}}).first->second;
        if (post.at < split)
            account.profile.add(*post.direction);
        else
            account.later.push_back(&post);
    }
    std::vector<Account> out;
    for (auto& [_, account] : by_name) {
        if (account.profile.posts() >= static_cast<std::int64_t>(least_posts) && !account.later.empty()) out.push_back(std::move(account));
    }
    return out;
}

std::vector<Judged> judge_own(const std::vector<Account>& accounts) {
    std::vector<Judged> out;
    for (const Account& account : accounts) {
        AccountProfile profile = account.profile;
        for (const Post* post : account.later) {
            out.push_back({&account, post, *profile.likeness_of(*post->direction)});
            profile.add(*post->direction);
        }
    }
    return out;
}

std::vector<Judged> judge_others(const std::vector<Account>& accounts, std::size_t crossed, std::uint64_t seed) {
    std::vector<Judged> out;
    std::mt19937_64 random(seed);
    for (const Account& account : accounts) {
        std::vector<const Post*> others;
        for (const Account& other : accounts) {
            if (&other != &account && other.sort() == account.sort()) others.insert(others.end(), other.later.begin(), other.later.end());
        }
        for (std::size_t i = 0; i < crossed && !others.empty(); ++i) {
            const Post* post = others[random() % others.size()];
            out.push_back({&account, post, *account.profile.likeness_of(*post->direction)});
        }
    }
    return out;
}

std::vector<Judged> judge_all(const std::vector<Account>& accounts, const std::vector<Post>& posts) {
    std::vector<Judged> out;
    for (const Account& account : accounts) {
        for (const Post& post : posts) {
            if (post.direction) out.push_back({&account, &post, *account.profile.likeness_of(*post.direction)});
        }
    }
    return out;
}

double share_below(const std::vector<Judged>& judged, float threshold) {
    if (judged.empty()) return 0;
    return static_cast<double>(std::ranges::count_if(judged, [&](const Judged& j) { return j.likeness < threshold; })) /
           static_cast<double>(judged.size());
}

float threshold_at(std::vector<Judged> own, double share) {
    std::ranges::sort(own, {}, &Judged::likeness);
    return own.at(static_cast<std::size_t>(share * static_cast<double>(own.size()))).likeness;
}

struct Measured {
    std::vector<Judged> own;
    std::vector<Judged> crossed;
    std::vector<Judged> unrelated;
};

void print_row(const Measured& all, float threshold, std::ostream& output) {
    output << fmt::format("  {:.2f}: own {:.2f} %, of another account {:.1f} %, unrelated {:.1f} %\n", threshold,
                          100 * share_below(all.own, threshold), 100 * share_below(all.crossed, threshold),
                          100 * share_below(all.unrelated, threshold));
}

void print_accounts(const Measured& all, const std::vector<Account>& accounts, float threshold, std::ostream& output) {
    for (const Account& account : accounts) {
        const auto of = [&](const std::vector<Judged>& judged) {
            std::vector<Judged> out;
            std::ranges::copy_if(judged, std::back_inserter(out), [&](const Judged& j) { return j.account == &account; });
            return out;
        };
        const auto own = of(all.own);
        output << fmt::format("  {}: {} posts before, {} judged, own {:.1f} %, of others {:.0f} %\n", account.name, account.profile.posts(),
                              own.size(), 100 * share_below(own, threshold), 100 * share_below(of(all.crossed), threshold));
    }
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : "、") + word;
    return out;
}

void print_hints(const std::vector<Judged>& judged, float threshold, std::size_t most, const Themes& themes,
                 const inspect::WordCutter& cutter, std::ostream& output) {
    for (const Judged& j : judged) {
        if (most == 0) return;
        if (j.likeness >= threshold) continue;
        --most;
        inspect::ThemePlace away = inspect::place_of(*j.post->direction);
        const auto near = j.account->profile.nearest(*j.post->direction);
        for (std::size_t i = 0; i < away.size(); ++i) away[i] -= near[i];
        output << fmt::format("  {} {:.2f} | {} | {}\n", j.account->name, j.likeness,
                              joined(inspect::leading_words(cutter, themes, {j.post->whole()}, away, {})),
                              shorten(j.post->title.empty() ? j.post->text : j.post->title, 40));
    }
}

void direct(std::vector<Post>& posts, const Themes& themes) {
    for (Post& post : posts) post.direction = themes.of(post.bins);
}

void print_speed(const std::vector<Post>& posts, const Themes& themes, const AccountProfile& profile, std::ostream& output) {
    std::size_t bytes = 0;
    float sum = 0;
    const std::clock_t begin = std::clock();
    for (const Post& post : posts) {
        const std::string whole = post.whole();
        bytes += whole.size();
        const auto direction = themes.of(inspect::theme_bins_of(whole, most_characters));
        if (direction) sum += *profile.likeness_of(*direction);
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    output << fmt::format("speed: {:.1f} us a text of {:.0f} bytes (mean likeness {:.2f})\n",
                          seconds * 1e6 / static_cast<double>(posts.size()), static_cast<double>(bytes) / static_cast<double>(posts.size()),
                          sum / static_cast<float>(posts.size()));
}

}  // namespace

int train_themes(const Arguments& arguments, std::ostream& output) {
    const std::string& split = arguments.one("split");
    std::vector<std::vector<std::uint16_t>> texts;
    for (auto& post : posts_of(arguments, "posts")) {
        if (post.at < split) texts.push_back(std::move(post.bins));
    }
    const Themes themes(learn_themes(texts, {.seed = arguments.number("seed", 3)}));
    const std::string bytes = themes.bytes();
    std::ofstream out(arguments.one("out"), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + arguments.one("out"));
    output << fmt::format("{} texts, {} bytes, digest {}\n", texts.size(), bytes.size(), hex(sha256(bytes)));
    return 0;
}

int evaluate_distances(const Arguments& arguments, std::ostream& output) {
    std::ifstream in(arguments.one("model"), std::ios::binary);
    const Themes themes = Themes::from_bytes(std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
    auto posts = posts_of(arguments, "posts");
    auto unrelated = posts_of(arguments, "unrelated");
    direct(posts, themes);
    direct(unrelated, themes);
    const auto accounts = accounts_of(posts, arguments.one("split"), arguments.number("least-posts", 30));
    if (accounts.empty()) throw std::invalid_argument("no account has posts enough before and behind the split");
    const Measured all{judge_own(accounts), judge_others(accounts, arguments.number("crossed", 200), 5), judge_all(accounts, unrelated)};
    output << fmt::format("{} accounts, {} own posts judged, {} of another account, {} unrelated texts by each\nhinted at below\n",
                          accounts.size(), all.own.size(), all.crossed.size(), unrelated.size());
    for (const float threshold : {0.20F, 0.25F, 0.30F, 0.35F, 0.40F, 0.45F}) print_row(all, threshold, output);
    const float threshold = threshold_at(all.own, false_hints_allowed);
    output << "at most 1 % of an account's own posts:\n";
    print_row(all, threshold, output);
    print_accounts(all, accounts, threshold, output);
    print_speed(posts, themes, accounts.front().profile, output);
    if (arguments.all("words").empty()) return 0;
    const inspect::WordCutter cutter(arguments.one("words"));
    const std::size_t shown = arguments.number("shown", 25);
    output << "own posts hinted at:\n";
    print_hints(all.own, threshold, shown, themes, cutter, output);
    output << "posts of other accounts hinted at:\n";
    std::vector<Judged> crossed = all.crossed;
    std::shuffle(crossed.begin(), crossed.end(), std::mt19937_64(7));
    print_hints(crossed, threshold, shown, themes, cutter, output);
    output << "unrelated texts hinted at:\n";
    std::vector<Judged> foreign = all.unrelated;
    std::shuffle(foreign.begin(), foreign.end(), std::mt19937_64(7));
    print_hints(foreign, threshold, shown, themes, cutter, output);
    return 0;
}

}  // namespace yanlu::training
