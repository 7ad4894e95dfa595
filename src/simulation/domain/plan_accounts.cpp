// Accounts in the platform mix of regulations §9: WeChat about three quarters, Weibo an eighth, the rest spread thin.
#include <algorithm>
#include <map>
#include <set>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

struct PlatformShare {
    const char* code;
    unsigned per_mille;
    const char* suffix;  // of the account's name
    bool is_publishing;
};

constexpr PlatformShare shares[] = {
    {"wechat_subscription", 690, "发布", true},
    {"wechat_service", 60, "服务", false},
    {"weibo", 120, "", true},
    {"douyin", 45, "", true},
    {"wechat_channels", 20, "", true},
    {"toutiao", 20, "", true},
    {"wechat_mini_program", 25, "办事", false},
    {"app", 15, "通", false},
    {"kuaishou", 5, "", true},
};

const PlatformShare& draw_platform(Draw& draw) {
    std::size_t at = draw.below(1000);
    for (const auto& share : shares) {
        if (at < share.per_mille) return share;
        at -= share.per_mille;
    }
    return shares[0];
}

// The permanent id in the platform's own form (rulebook/platforms).
std::string draw_id(const std::string& platform, Draw& draw) {
    if (platform == "wechat_channels") return "sph" + draw.digits(9) + "Yw";
    if (platform == "wechat_mini_program") return "wx" + draw.digits(16);
    if (platform == "kuaishou") return "3x" + draw.digits(10);
    if (platform.starts_with("wechat_")) return "gh_" + draw.digits(4) + "ab" + draw.digits(6);
    if (platform == "douyin") return "MS4wLjABAAAA" + draw.digits(43);
    if (platform == "app") return "cn.yunwan.app" + draw.digits(6);
    return "1" + draw.digits(9);
}

std::string link_of(const std::string& platform, const std::string& id) {
    if (platform == "weibo") return "https://weibo.com/u/" + id;
    if (platform == "douyin") return "https://www.douyin.com/user/" + id;
    if (platform == "toutiao") return "https://www.toutiao.com/c/user/" + id + "/";
    return {};
}

class HostChoice {
public:
    explicit HostChoice(const Plan& plan) : plan_(plan) {
        for (std::size_t i = 0; i < plan.units.size(); ++i) {
            if (can_host(plan.units[i])) candidates_.push_back(i);
        }
    }
    // The next unit without an account on that platform; towns and departments first, as in real cities.
    std::size_t take(const std::string& platform) {
        std::size_t& next = next_[platform];
        return candidates_[next++ % candidates_.size()];
    }

private:
    const Plan& plan_;
    std::vector<std::size_t> candidates_;
    std::map<std::string, std::size_t> next_;
};

const PlatformShare& share_of(const std::string& platform) {
    return *std::ranges::find(shares, platform, [](const PlatformShare& share) { return std::string(share.code); });
}

std::int64_t draw_followers(Draw& draw) {
    static const std::vector<std::int64_t> sizes{300, 900, 4'000, 9'000, 40'000, 80'000, 250'000};
    return draw.of(sizes) + draw.between(0, 99);
}

}  // namespace

PlannedAccount draw_account(const Plan& plan, const Demo& demo, const std::string& platform, std::size_t host, Draw& draw) {
    const PlatformShare& share = share_of(platform);
    PlannedAccount account;
    account.platform = share.code;
    account.platform_account_id = draw_id(share.code, draw);
    account.name = plan.units[host].short_name + share.suffix;
    account.is_publishing = share.is_publishing;
    account.followers = draw_followers(draw);
    account.host = host;
    account.certified_host = plan.units[host].name;
    account.link = link_of(share.code, account.platform_account_id);
    account.opened_on = plan.first_day - draw.between(200, 2800);
    account.registered_on = plan.first_day;
    for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"})
        account.holders.push_back(draw_holder(demo, duty, draw));
    if (draw.percent(30)) {
        const Date ends = plan.first_day + draw.between(20, 900);
        account.contract = PlannedContract{draw.of(demo.vendors), ends - 365, ends};
    }
    return account;
}

PlannedHolder draw_holder(const Demo& demo, const std::string& duty, Draw& draw) {
    static const std::map<std::string, std::string> titles{{"principal", "主要负责人"},
                                                           {"leader_in_charge", "分管负责人"},
                                                           {"section_head", "科室负责人"},
                                                           {"editor", "信息编辑"},
                                                           {"maintainer", "运维人员"}};
    return {duty, draw.of(demo.surnames) + draw.of(demo.given_names), titles.at(duty), "8800" + draw.digits(4)};
}

void plan_accounts(Plan& plan, const Demo& demo, std::size_t accounts, Draw& draw) {
    HostChoice hosts(plan);
    std::set<std::string> ids;
    while (plan.accounts.size() < accounts) {
        const PlatformShare& share = draw_platform(draw);
        PlannedAccount account = draw_account(plan, demo, share.code, hosts.take(share.code), draw);
        if (ids.insert(account.platform_account_id).second) plan.accounts.push_back(std::move(account));
    }
}

}  // namespace yanlu::simulation
