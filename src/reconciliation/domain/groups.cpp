// List by list onto the groups so far.
#include "reconciliation/domain/groups.hpp"

#include <algorithm>
#include <array>

namespace yanlu::reconciliation {
namespace {

void add_other(std::vector<std::string>& known, const std::string& first, const std::string& other) {
    if (!other.empty() && other != first && std::ranges::find(known, other) == known.end()) known.push_back(other);
}

// What another list says of the account fills what the first left open.
void complete(ListedAccount& account, const ListedAccount& other) {
    add_other(account.former_names, account.name, other.name);
    add_other(account.former_ids, id_of(account), id_of(other));
    for (const auto& [mine, theirs] :
         {std::pair{&account.platform, &other.platform}, std::pair{&account.family, &other.family},
          std::pair{&account.host_unit, &other.host_unit}, std::pair{&account.certified_host, &other.certified_host},
          std::pair{&account.platform_account_id, &other.platform_account_id}})
        if (mine->empty()) *mine = *theirs;
}

class Grouper {
public:
    Grouper(std::span<const ComparedList> lists, const NameForms& forms, const PairDecisions& decisions)
        : lists_(lists), forms_(forms), decisions_(decisions) {}

    Grouping run() {
        for (std::size_t list = 0; list < lists_.size(); ++list) take(list);
        return std::move(out_);
    }

private:
    void take(std::size_t list) {
        const auto& rows = lists_[list].rows;
        const std::vector<Pair> pairs = match(bases_, rows, forms_, decisions_);
        std::vector<std::int32_t> group_of(rows.size(), absent);
        for (const Pair& pair : pairs) {
            out_.decided += pair.is_decided;
            if (pair.verdict == Verdict::match) group_of[pair.right] = static_cast<std::int32_t>(pair.left);
        }
        const std::vector<ListedAccount> before = has_doubts(pairs) ? bases_ : std::vector<ListedAccount>{};
        for (std::size_t row = 0; row < rows.size(); ++row) place(list, row, group_of[row]);
        keep_doubts(list, before, pairs, group_of);
    }
    static bool has_doubts(const std::vector<Pair>& pairs) {
        return std::ranges::any_of(pairs, [](const Pair& pair) { return pair.verdict == Verdict::doubtful; });
    }
    void place(std::size_t list, std::size_t row, std::int32_t& group) {
        const ListedAccount& account = lists_[list].rows[row];
        if (group == absent) {
            group = static_cast<std::int32_t>(bases_.size());
            bases_.push_back(account);
            out_.groups.push_back({std::vector<std::int32_t>(lists_.size(), absent), false});
        } else {
            complete(bases_[static_cast<std::size_t>(group)], account);
        }
        out_.groups[static_cast<std::size_t>(group)].rows[list] = static_cast<std::int32_t>(row);
    }
    void keep_doubts(std::size_t list, const std::vector<ListedAccount>& before, const std::vector<Pair>& pairs,
                     const std::vector<std::int32_t>& group_of) {
        std::vector<Pair> doubtful;
        std::ranges::copy_if(pairs, std::back_inserter(doubtful), [](const Pair& pair) { return pair.verdict == Verdict::doubtful; });
        if (doubtful.empty()) return;
        auto evidence = explain(before, lists_[list].rows, doubtful, forms_);
        for (std::size_t i = 0; i < doubtful.size(); ++i) {
            const Pair& pair = doubtful[i];
            const auto right = static_cast<std::uint32_t>(group_of[pair.right]);
            out_.doubts.push_back({pair.left, right, list, pair.points, pair.is_ambiguous, std::move(evidence[i])});
            out_.groups[pair.left].is_doubted = out_.groups[right].is_doubted = true;
        }
    }

    std::span<const ComparedList> lists_;
    const NameForms& forms_;
    const PairDecisions& decisions_;
    std::vector<ListedAccount> bases_;
    Grouping out_;
};

}  // namespace

std::string_view code_of(SourceKind kind) {
    constexpr std::array<std::string_view, 4> codes{"registry", "filing_system", "monitor", "platform_list"};
    return codes[static_cast<std::size_t>(kind)];
}

Grouping group(std::span<const ComparedList> lists, const NameForms& forms, const PairDecisions& decisions) {
    return Grouper(lists, forms, decisions).run();
}

ListedAccount representative(std::span<const ComparedList> lists, const Group& group) {
    ListedAccount account;
    bool is_first = true;
    for (std::size_t list = 0; list < lists.size(); ++list) {
        if (group.rows[list] == absent) continue;
        const ListedAccount& row = lists[list].rows[static_cast<std::size_t>(group.rows[list])];
        if (is_first)
            account = row;
        else
            complete(account, row);
        is_first = false;
    }
    return account;
}

}  // namespace yanlu::reconciliation
