// Blocking, scoring, one-to-one choice. A key that too many rows share brings no candidates: it says too little.
#include "reconciliation/domain/match.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "reconciliation/domain/key_index.hpp"

namespace yanlu::reconciliation {
namespace {

constexpr std::size_t most_sharing_key = 64;
constexpr std::size_t most_sharing_bigram = 300;
constexpr std::size_t bigrams_asked = 3;
constexpr std::size_t most_edges_a_row = 8;
constexpr int decided_points = 1000;
constexpr int margin = 5;  // a rival as near as this makes a pair doubtful

struct Edge {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    Score score;
    bool is_decided = false;
};

bool is_better(const Edge& a, const Edge& b) {
    if (a.score.points != b.score.points) return a.score.points > b.score.points;
    return std::pair(a.left, a.right) < std::pair(b.left, b.right);
}

std::vector<PreparedAccount> prepare(std::span<const ListedAccount> rows, Vocabulary& words) {
    std::vector<PreparedAccount> out;
    out.reserve(rows.size());
    for (const ListedAccount& row : rows) out.push_back(words.prepare(row));
    return out;
}

// Marks what a row is within its own list.
void mark_company(std::vector<PreparedAccount>& rows) {
    std::unordered_map<Key, int> by_host;
    std::unordered_map<Key, int> by_name;
    const auto host_key = [](const PreparedAccount& row) {
        return KeyMaker('h').add(row.hosts.front()).add(row.family).add(row.platform).key();
    };
    const auto name_key = [](const PreparedAccount& row) {
        return KeyMaker('n').add(row.family).add(row.platform).add(row.name.strict).key();
    };
    for (const auto& row : rows) {
        if (!row.hosts.empty()) ++by_host[host_key(row)];
        ++by_name[name_key(row)];
    }
    for (auto& row : rows) {
        row.is_alone = !row.hosts.empty() && by_host[host_key(row)] == 1;
        row.is_name_common = by_name[name_key(row)] > 1;
    }
}

bool has_unknown_platform(const std::vector<PreparedAccount>& rows) {
    return std::ranges::any_of(rows, [](const PreparedAccount& row) { return row.family == 0; });
}

class Matcher {
public:
    Matcher(std::span<const ListedAccount> left, std::span<const ListedAccount> right, const NameForms& forms)
        : words_(forms), left_(prepare(left, words_)), right_(prepare(right, words_)) {
        mark_company(left_);
        mark_company(right_);
        ignores_family_ = has_unknown_platform(left_) || has_unknown_platform(right_);
    }

    std::vector<Pair> run(const PairDecisions& decisions) {
        index_left();
        if (!decisions.empty()) read_keys(decisions);
        for (std::uint32_t right = 0; right < right_.size(); ++right) find_edges(right, decisions);
        return choose();
    }

    std::vector<Evidence> explain(const Pair& pair) const {
        std::vector<Evidence> evidence;
        score(words_, left_[pair.left], right_[pair.right], &evidence);
        return evidence;
    }

private:
    std::uint64_t family(const PreparedAccount& row) const { return ignores_family_ ? 0 : row.family; }

    template <class Visit>
    void each_key(const PreparedAccount& row, Visit visit) const {
        const ListedAccount& listed = *row.listed;
        for (const auto* id : {&listed.platform_account_id, &listed.link_id})
            if (!id->empty()) visit(KeyMaker('i').add(*id).key());
        for (const auto& id : listed.former_ids) visit(KeyMaker('i').add(id).key());
        if (!listed.link.empty()) visit(KeyMaker('k').add(listed.link).key());
        each_name_key(row, row.name, visit);
        for (const auto& name : row.former_names) each_name_key(row, name, visit);
        for (const auto host : row.hosts) visit(KeyMaker('h').add(family(row)).add(words_.host_form(host).loose).key());
    }
    template <class Visit>
    void each_name_key(const PreparedAccount& row, const NameForm& name, Visit visit) const {
        if (name.strict.empty()) return;
        visit(KeyMaker('n').add(family(row)).add(name.loose).key());
        for (const auto host : row.hosts) visit(KeyMaker('b').add(family(row)).add(name.loose).add(words_.host_form(host).loose).key());
    }
    template <class Visit>
    void each_bigram(const PreparedAccount& row, Visit visit) const {
        const std::u32string& text = row.name.loose;
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            visit(KeyMaker('2').add(family(row)).add(std::u32string_view(text).substr(i, 2)).key());
    }

    void index_left() {
        for (std::uint32_t row = 0; row < left_.size(); ++row) {
            each_key(left_[row], [&](Key key) { keys_.add(key, row); });
            each_bigram(left_[row], [&](Key key) { bigrams_.add(key, row); });
        }
        keys_.finish();
        bigrams_.finish();
    }

    void read_keys(const PairDecisions& decisions) {
        for (const auto& row : left_) left_keys_.push_back(stable_key(*row.listed, words_.forms()));
        for (const auto& row : right_) right_keys_.push_back(stable_key(*row.listed, words_.forms()));
        std::unordered_map<std::string, std::uint32_t> lefts;
        for (std::uint32_t row = 0; row < left_keys_.size(); ++row) lefts.emplace(left_keys_[row], row);
        decisions.each_same([&](const std::string& left, const std::string& right) {
            if (const auto found = lefts.find(left); found != lefts.end()) known_same_.emplace(right, found->second);
        });
    }

    void find_edges(std::uint32_t right, const PairDecisions& decisions) {
        found_.clear();
        if (!right_keys_.empty()) {
            const auto known = known_same_.find(right_keys_[right]);
            if (known != known_same_.end()) found_.push_back({known->second, right, {decided_points, true, true}, true});
        }
        if (found_.empty()) {
            candidates_.clear();
            each_key(right_[right], [&](Key key) { take_candidates(keys_.rows(key), most_sharing_key); });
            score_candidates(right, decisions);
            if (found_.empty() || std::ranges::min_element(found_, is_better)->score.points < match_at) score_similar(right, decisions);
        }
        std::ranges::sort(found_, is_better);
        if (found_.size() > most_edges_a_row) found_.resize(most_edges_a_row);
        edges_.insert(edges_.end(), found_.begin(), found_.end());
    }

    void take_candidates(std::span<const std::pair<Key, std::uint32_t>> rows, std::size_t most) {
        if (rows.size() > most) return;
        for (const auto& [key, row] : rows) candidates_.push_back(row);
    }

    // The rarest pairs of characters of its name: a slip or a new word leaves some of them as they were.
    void score_similar(std::uint32_t right, const PairDecisions& decisions) {
        rarest_.clear();
        each_bigram(right_[right], [&](Key key) {
            const auto rows = bigrams_.rows(key);
            if (!rows.empty()) rarest_.push_back(rows);
        });
        std::ranges::sort(rarest_, {}, [](const auto& rows) { return rows.size(); });
        candidates_.clear();
        for (std::size_t i = 0; i < std::min(bigrams_asked, rarest_.size()); ++i) take_candidates(rarest_[i], most_sharing_bigram);
        score_candidates(right, decisions);
    }

    void score_candidates(std::uint32_t right, const PairDecisions& decisions) {
        std::ranges::sort(candidates_);
        candidates_.erase(std::ranges::unique(candidates_).begin(), candidates_.end());
        for (const std::uint32_t left : candidates_) {
            const Score points = score(words_, left_[left], right_[right]);
            if (points.points < doubtful_at || is_known_different(left, right, decisions)) continue;
            if (std::ranges::find(found_, left, &Edge::left) == found_.end()) found_.push_back({left, right, points, false});
        }
    }

    bool is_known_different(std::uint32_t left, std::uint32_t right, const PairDecisions& decisions) const {
        if (right_keys_.empty()) return false;
        const bool* decided = decisions.find(left_keys_[left], right_keys_[right]);
        return decided && !*decided;
    }

    std::vector<Pair> choose() {
        std::ranges::sort(edges_, is_better);
        std::vector<const Edge*> of_left(left_.size());
        std::vector<const Edge*> of_right(right_.size());
        for (const Edge& edge : edges_) {
            if (of_left[edge.left] || of_right[edge.right]) continue;
            of_left[edge.left] = of_right[edge.right] = &edge;
        }
        std::vector<Pair> pairs;
        for (const Edge* edge : of_left)
            if (edge) pairs.push_back(pair_of(*edge));
        mark_rivals(pairs, of_left, of_right);
        return pairs;
    }

    static Pair pair_of(const Edge& edge) {
        const bool is_match = edge.score.points >= match_at && edge.score.may_match;
        return {edge.left, edge.right, edge.score.points, is_match ? Verdict::match : Verdict::doubtful, edge.is_decided, false};
    }

    // A row that fits nearly as well as the chosen one and is free, or could change places with it: the points alone cannot tell which it
    // is.
    void mark_rivals(std::vector<Pair>& pairs, const std::vector<const Edge*>& of_left, const std::vector<const Edge*>& of_right) const {
        std::vector<bool> is_rivalled(left_.size());
        for (const Edge& edge : edges_) {
            const Edge* ours = of_left[edge.left];
            const Edge* theirs = of_right[edge.right];
            if (!(withstands(edge, ours) || withstands(edge, theirs))) {
                for (const Edge* chosen : {ours, theirs})
                    if (chosen) is_rivalled[chosen->left] = true;
            }
        }
        for (Pair& pair : pairs) {
            if (!is_rivalled[pair.left]) continue;
            pair.is_ambiguous = true;
            pair.verdict = Verdict::doubtful;
        }
    }
    static bool withstands(const Edge& edge, const Edge* chosen) {
        return chosen && (chosen == &edge || chosen->score.is_certain || edge.score.points < chosen->score.points - margin);
    }

    Vocabulary words_;
    std::vector<PreparedAccount> left_;
    std::vector<PreparedAccount> right_;
    bool ignores_family_ = false;
    KeyIndex keys_;
    KeyIndex bigrams_;
    std::vector<std::string> left_keys_;
    std::vector<std::string> right_keys_;
    std::unordered_map<std::string, std::uint32_t> known_same_;  // right key → left row
    std::vector<Edge> edges_;
    std::vector<Edge> found_;
    std::vector<std::uint32_t> candidates_;
    std::vector<std::span<const std::pair<Key, std::uint32_t>>> rarest_;
};

}  // namespace

void PairDecisions::add(const std::string& left_key, const std::string& right_key, bool is_same) {
    decisions_[left_key + "\n" + right_key] = is_same;
}

const bool* PairDecisions::find(const std::string& left_key, const std::string& right_key) const {
    const auto found = decisions_.find(left_key + "\n" + right_key);
    return found == decisions_.end() ? nullptr : &found->second;
}

std::string stable_key(const ListedAccount& account, const NameForms& forms) {
    const std::string& id = id_of(account);
    const std::string place = account.family + ":";
    if (!id.empty()) return place + id;
    return place + account.platform + "/" + to_utf8(forms.account(account.name).strict) + "@" +
           to_utf8(forms.unit(host_of(account)).strict);
}

std::vector<Pair> match(std::span<const ListedAccount> left, std::span<const ListedAccount> right, const NameForms& forms,
                        const PairDecisions& decisions) {
    return Matcher(left, right, forms).run(decisions);
}

std::vector<std::vector<Evidence>> explain(std::span<const ListedAccount> left, std::span<const ListedAccount> right,
                                           std::span<const Pair> pairs, const NameForms& forms) {
    const Matcher matcher(left, right, forms);
    std::vector<std::vector<Evidence>> out;
    for (const Pair& pair : pairs) out.push_back(matcher.explain(pair));
    return out;
}

}  // namespace yanlu::reconciliation
