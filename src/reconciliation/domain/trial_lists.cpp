// A city has towns, departments and units beneath both; each unit has accounts on a few platforms. Then the second list is told badly.
#include "reconciliation/domain/trial_lists.hpp"

#include <array>
#include <string>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace yanlu::reconciliation {
namespace {

using Texts = std::vector<std::string>;

struct Subject {
    const char* full;   // 人力资源和社会保障
    const char* brief;  // 人社, as account names and short unit names have it
};

constexpr std::array<Subject, 26> departments{{{"发展和改革", "发改"},
                                               {"教育", "教育"},
                                               {"科学技术", "科技"},
                                               {"工业和信息化", "工信"},
                                               {"公安", "公安"},
                                               {"民政", "民政"},
                                               {"司法", "司法"},
                                               {"财政", "财政"},
                                               {"人力资源和社会保障", "人社"},
                                               {"自然资源", "自然资源"},
                                               {"生态环境", "环保"},
                                               {"住房和城乡建设", "住建"},
                                               {"交通运输", "交通"},
                                               {"水务", "水务"},
                                               {"农业农村", "农业农村"},
                                               {"商务", "商务"},
                                               {"文化广电旅游体育", "文旅体"},
                                               {"卫生健康", "卫健"},
                                               {"退役军人事务", "退役军人"},
                                               {"应急管理", "应急"},
                                               {"市场监督管理", "市监"},
                                               {"统计", "统计"},
                                               {"医疗保障", "医保"},
                                               {"城市管理和综合执法", "城管"},
                                               {"政务服务和数据管理", "政数"},
                                               {"税务", "税务"}}};
constexpr std::array<Subject, 12> institutions{{{"公安局交通警察支队", "交警"},
                                                {"图书馆", "图书馆"},
                                                {"博物馆", "博物馆"},
                                                {"第一中学", "一中"},
                                                {"人民医院", "人民医院"},
                                                {"不动产登记中心", "不动产"},
                                                {"住房公积金管理中心", "公积金"},
                                                {"疾病预防控制中心", "疾控"},
                                                {"档案馆", "档案馆"},
                                                {"文化馆", "文化馆"},
                                                {"气象局", "天气"},
                                                {"消防救援支队", "消防"}}};
constexpr std::array<Subject, 7> town_units{{{"公安分局", "平安"},
                                             {"中心小学", "中心小学"},
                                             {"社区卫生服务中心", "社卫"},
                                             {"综合行政执法办公室", "执法"},
                                             {"文化服务中心", "文化"},
                                             {"党群服务中心", "党群"},
                                             {"中学", "中学"}}};
constexpr std::array<const char*, 40> first_signs{"云", "海", "石", "金", "银", "白", "青", "南", "北", "东", "西", "长", "凤", "龙",
                                                  "松", "竹", "荷", "沙", "水", "桂", "樟", "鹤", "茶", "清", "蓝", "黄", "赤", "牛",
                                                  "麻", "乌", "大", "新", "永", "和", "宁", "安", "临", "高", "平", "秀"};
constexpr std::array<const char*, 36> second_signs{"湾", "州", "城", "山", "江", "溪", "榴", "鹭", "浦", "塘", "鳞", "桥",
                                                   "栖", "岭", "荔", "窖", "湖", "洲", "贝", "岗", "坑", "围", "坎", "田",
                                                   "圃", "咀", "门", "港", "桐", "林", "阳", "泉", "渡", "源", "坪", "浪"};
constexpr std::array<const char*, 8> platforms{"wechat_subscription", "weibo",   "douyin",   "wechat_service",
                                               "wechat_channels",     "toutiao", "kuaishou", "wechat_mini_program"};
constexpr std::array<int, 8> platform_shares{800, 400, 250, 150, 150, 100, 60, 80};

std::string family_of(const std::string& platform) {
    return platform == "wechat_subscription" || platform == "wechat_service" ? "wechat" : platform;
}

struct Unit {
    std::string full;
    std::string brief;
    Texts account_names;  // the usual one first, then others that it might take
};

struct Told {
    ListedAccount account;
    std::size_t unit = 0;
};

class Author {
public:
    Author(std::uint64_t seed, const Noise& noise) : rng_(seed), noise_(noise) {}

    TrialLists write(std::size_t accounts) {
        while (told_.size() < accounts) add_city();
        told_.resize(accounts);
        TrialLists lists;
        for (const Told& told : told_) tell(told, lists);
        shuffle(lists);
        return lists;
    }

private:
    bool happens(int thousandths) { return static_cast<int>(rng_.below(1000)) < thousandths; }
    template <class List>
    auto any(const List& list) {
        return list[rng_.below(list.size())];
    }
    std::string place() { return std::string(any(first_signs)) + any(second_signs); }

    void add_city() {
        const std::string city = place();
        for (const Subject& subject : departments) add_department(city, subject);
        for (const Subject& subject : institutions)
            add_unit({city + "市" + subject.full, "市" + std::string(subject.brief), names_of(city, subject)});
        for (std::size_t towns = 20 + rng_.below(14); towns > 0; --towns) add_town(city, place());
    }
    void add_department(const std::string& city, const Subject& subject) {
        add_unit({city + "市" + subject.full + "局", city + "市" + subject.brief + "局", names_of(city, subject)});
    }
    static Texts names_of(const std::string& city, const Subject& subject) {
        const std::string base = city + subject.brief;
        return {base, base + "发布", city + "市" + subject.full, base + "在线", "智慧" + std::string(subject.brief) + city};
    }
    void add_town(const std::string& city, const std::string& town) {
        const std::string kind = happens(200) ? "街道" : "镇";
        const std::string office = kind == "镇" ? "镇人民政府" : "街道办事处";
        add_unit(
            {city + "市" + town + office, town + kind, {town + "发布", "魅力" + town, town + kind + "政务", "今日" + town, town + "微讯"}});
        for (const Subject& subject : town_units) {
            const std::string brief = subject.brief;
            add_unit(
                {city + "市" + town + kind + subject.full,
                 town + subject.full,
                 {brief == "平安" ? brief + town : town + brief, town + kind + subject.full, town + brief + "之窗", "微" + town + brief}});
        }
    }
    void add_unit(Unit unit) {
        units_.push_back(std::move(unit));
        const std::string name = happens(200) ? units_.back().account_names[1] : units_.back().account_names[0];
        for (std::size_t i = 0; i < platforms.size(); ++i) {
            if (!happens(platform_shares[i])) continue;
            add_account(platforms[i], name);
            if (happens(noise_.second_account)) add_account(platforms[i], name + any(Texts{"课堂", "便民", "服务"}));
        }
    }
    void add_account(const std::string& platform, const std::string& name) {
        ListedAccount account{.name = name, .platform = platform, .family = family_of(platform), .platform_account_id = id_on(platform)};
        account.host_unit = units_.back().full;
        account.certified_host = account.host_unit;
        account.life = Life::in_force;
        told_.push_back({std::move(account), units_.size() - 1});
    }
    std::string id_on(const std::string& platform) {
        if (platform.starts_with("wechat")) return "gh_" + signs("0123456789abcdef", 12);
        if (platform == "douyin") return "MS4wLjABAAAA" + signs("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-", 40);
        return "1" + signs("0123456789", 10);
    }
    std::string signs(std::string_view alphabet, std::size_t count) {
        std::string out;
        while (out.size() < count) out.push_back(alphabet[rng_.below(alphabet.size())]);
        return out;
    }

    void tell(const Told& told, TrialLists& lists) {
        const bool is_left = !happens(noise_.missing_a_side);
        const bool is_right = !happens(noise_.missing_a_side) || !is_left;
        if (is_left) lists.left.push_back(told.account);
        if (is_left && happens(noise_.left_without_id)) lists.left.back().platform_account_id.clear();
        if (is_left) lists.partner.push_back(is_right ? static_cast<std::int64_t>(lists.right.size()) : -1);
        if (is_right) lists.right.push_back(badly(told));
        if (happens(noise_.look_alike)) lists.right.push_back(look_alike(told.account));
    }

    ListedAccount badly(const Told& told) {
        ListedAccount account = told.account;
        tell_name(account, units_[told.unit]);
        tell_host(account, units_[told.unit]);
        tell_id(account);
        if (account.family == "wechat" && happens(noise_.vague_platform)) account.platform.clear();
        if (happens(noise_.full_width)) account.name = wide(account.name);
        return account;
    }
    void tell_name(ListedAccount& account, const Unit& unit) {
        if (happens(noise_.renamed))
            account.name = unit.account_names[1 + rng_.below(unit.account_names.size() - 1)];
        else if (happens(noise_.reworded_name))
            account.name += any(Texts{"官微", "政务", "官方", "微发布"});
        else if (happens(noise_.name_slip))
            account.name = with_slip(account.name);
    }
    void tell_host(ListedAccount& account, const Unit& unit) {
        if (happens(noise_.host_missing)) account.host_unit.clear();
        if (happens(noise_.host_missing)) account.certified_host.clear();
        if (account.host_unit.empty()) return;
        if (happens(noise_.host_shortened))
            account.host_unit = unit.brief;
        else if (happens(noise_.host_slip))
            account.host_unit = with_slip(account.host_unit);
    }
    void tell_id(ListedAccount& account) {
        std::string& id = account.platform_account_id;
        if (happens(noise_.right_without_id)) id.clear();
        if (!id.empty() && happens(noise_.id_slip)) id[3 + rng_.below(id.size() - 3)] = id.back() == '7' ? '8' : '7';
    }
    // 仿冒: nearly the name, somebody else's account.
    ListedAccount look_alike(const ListedAccount& of) {
        ListedAccount fake = of;
        fake.name = happens(500) ? of.name + any(Texts{"资讯", "便民服务", "生活圈"}) : with_slip(of.name);
        fake.host_unit.clear();
        fake.certified_host = any(Texts{"个人", "某某文化传媒有限公司", "某某信息咨询中心"});
        fake.platform_account_id = happens(500) ? id_on(of.platform) : "";
        return fake;
    }
    std::string with_slip(const std::string& name) {
        std::u32string text = to_code_points(name);
        const std::size_t at = rng_.below(text.size());
        switch (rng_.below(3)) {
            case 0:
                text[at] = to_code_points(any(second_signs)).front();
                break;
            case 1:
                text.erase(at, 1);
                break;
            default:
                std::swap(text[at], text[(at + 1) % text.size()]);
        }
        return to_utf8(text);
    }
    std::string wide(const std::string& name) {
        std::string out;
        for (const char32_t c : to_code_points(name)) append_utf8(out, c > 0x20 && c < 0x7F ? c + 0xFEE0 : c);
        return happens(500) ? "　" + out : out + " （官方）";
    }

    // Neither list is in the order of the other.
    void shuffle(TrialLists& lists) {
        std::vector<std::int64_t> now(lists.right.size());
        for (std::size_t i = 0; i < now.size(); ++i) now[i] = static_cast<std::int64_t>(i);
        for (std::size_t i = now.size(); i > 1; --i) std::swap(now[i - 1], now[rng_.below(i)]);
        std::vector<ListedAccount> mixed(lists.right.size());
        for (std::size_t i = 0; i < now.size(); ++i) mixed[static_cast<std::size_t>(now[i])] = std::move(lists.right[i]);
        lists.right = std::move(mixed);
        for (auto& partner : lists.partner)
            if (partner >= 0) partner = now[static_cast<std::size_t>(partner)];
    }

    SeededRng rng_;
    Noise noise_;
    std::vector<Unit> units_;
    std::vector<Told> told_;
};

}  // namespace

TrialLists make_trial_lists(std::uint64_t seed, std::size_t accounts, const Noise& noise) { return Author(seed, noise).write(accounts); }

TrialFigures measure(const TrialLists& lists, std::span<const Pair> pairs) {
    TrialFigures out;
    out.rows = static_cast<std::int64_t>(lists.left.size() + lists.right.size());
    for (const auto partner : lists.partner) out.true_pairs += partner >= 0;
    for (const Pair& pair : pairs) {
        const bool is_true = lists.partner[pair.left] == pair.right;
        (pair.verdict == Verdict::match ? out.matched : out.doubtful) += 1;
        (pair.verdict == Verdict::match ? out.matched_rightly : out.doubtful_true) += is_true;
    }
    return out;
}

}  // namespace yanlu::reconciliation
