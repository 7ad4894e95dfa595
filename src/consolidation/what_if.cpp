// Other thresholds over the measures that a run keeps: who would move, and why. Nothing is stored.
#include "consolidation/card_view.hpp"
#include "consolidation/runs.hpp"
#include "consolidation/visible_run.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::consolidation {
namespace {

constexpr std::size_t most_moved = 500;

class Comparison {
public:
    Comparison(Context& context, const VisibleRun& seen) : context_(context), seen_(seen) {
        for (const std::string& proposal : measures_proposed()) before_[proposal] = after_[proposal] = 0;
    }

    void add(const Card& was, const Card& is, const Analysis& analysis) {
        if (!is_seen(was)) return;
        count(before_, was);
        count(after_, is);
        if (was.proposal.measure == is.proposal.measure) return;
        if (++moved_ > most_moved) return;
        const auto name_of = [&](AccountId id) { return CardNames(context_, seen_)(id); };
        items_.push_back({{"account_id", was.id.value},
                          {"name", was.name},
                          {"platform_zh", platform_zh(context_.rulebook, was.platform)},
                          {"from", was.proposal.measure},
                          {"from_zh", proposal_zh(context_.rulebook, was.proposal.measure)},
                          {"to", is.proposal.measure},
                          {"to_zh", proposal_zh(context_.rulebook, is.proposal.measure)},
                          {"reasons", reasons_text(context_.rulebook, reasons_json(is.proposal, analysis.cards), name_of)}});
    }

    Json answer(Json thresholds) {
        return {{"thresholds", std::move(thresholds)}, {"before", before_}, {"after", after_}, {"moved", moved_}, {"items", items_}};
    }

private:
    static void count(Json& counts, const Card& card) {
        counts[card.proposal.measure] = counts[card.proposal.measure].get<std::int64_t>() + 1;
    }
    bool is_seen(const Card& card) {
        auto& path = paths_[card.host.value];
        if (path.empty()) path = organisation::unit_path(context_.database, card.host);
        return seen_.scope.holds(path);
    }

    Context& context_;
    const VisibleRun& seen_;
    std::map<std::int64_t, std::string> paths_;
    Json before_ = Json::object();
    Json after_ = Json::object();
    Json items_ = Json::array();
    std::size_t moved_ = 0;
};

}  // namespace

Result<Json> what_if(Context& context, const organisation::Caller& caller, RunId id, const std::map<std::string, std::int64_t>& changes) {
    const auto seen = visible_run(context, caller, id, "consolidation.what_if");
    if (!seen) return refuse(seen.error());
    const Settings settings = Settings::from_json(seen->run.settings);
    const auto thresholds = context.rulebook.part<ConsolidationRules>().with(settings.thresholds, changes);
    if (!thresholds) return refuse(thresholds.error());
    const Analysis before = stored_analysis(context.database, seen->run);
    Analysis after = before;
    propose_again(after, settings, *thresholds);
    Comparison comparison(context, *seen);
    for (std::size_t i = 0; i < before.cards.size(); ++i) comparison.add(before.cards[i], after.cards[i], after);
    return comparison.answer(thresholds_json(seen->run.settings, *thresholds));
}

}  // namespace yanlu::consolidation
