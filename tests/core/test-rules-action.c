/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule about the action, with what must stay silent beside it. */

#include "rule-table.h"

static const RuleRow rows[] = {
  /* A subject. */
  { &reduced, "Trail signs — the worker must repaint them each spring on the ridge.",
    "action-subject[the worker must]" },
  { &reduced, "Trail signs — I repaint them each spring on the ridge.", "action-subject[I]" },
  { &reduced, "Trail signs — they repaint them each spring on the ridge.", "action-subject[they]" },
  { &reduced, "Trail signs — he or she repaints them each spring on the ridge.",
    "action-subject[he or she]" },
  { &reduced, "Trail signs — will be able to repaint them each spring.", "action-subject[will be able to]" },
  { &reduced, "Trail signs — ability to repaint them each spring on the ridge.",
    "action-subject[ability to]" },
  { &reduced, "Trail signs — should repaint them each spring on the ridge.", "action-subject[should]" },
  { &reduced, "Trail signs — employees repaint them each spring on the ridge.", "action-subject[employees]" },
  { &reduced, "Trail signs — can repaint the boards each spring on the ridge.", "action-subject[can]" },
  { &reduced, "Trail signs — can fruit and vegetables for the winter by the extension guide.", "" },
  { &reduced, "Trail signs — show each worker how to repaint a board in spring.", "" },
  { &reduced, "Trail signs — tell visitors what they must carry on the ridge.", "" },
  /* The passive. */
  { &reduced, "Trail signs — signs are repainted each spring on the ridge.",
    "action-passive[signs are repainted]" },
  { &reduced, "Trail signs — the old wooden boards were carefully repainted on the ridge.",
    "action-passive[the old wooden boards were carefully repainted]" },
  { &reduced, "Trail signs — verify boards are bolted to the posts before the season.", "" },
  { &reduced, "Trail signs — check that posts are set in gravel before the season.", "" },
  { &reduced, "Trail signs — repair boards when they are damaged by snow.", "" },
  { &reduced, "Trail signs — ensure trails are marked at every junction on the ridge.", "" },
  /* What nobody can see. */
  { &reduced, "Trail signs — know the rules for junctions on the ridge.", "action-unobservable[know]" },
  { &reduced, "Trail signs — understand the rules for junctions on the ridge.",
    "action-unobservable[understand]" },
  { &reduced, "Trail signs — learn the rules for junctions on the ridge.", "action-unobservable[learn]" },
  { &reduced, "Trail signs — appreciate the rules for junctions on the ridge.",
    "action-unobservable[appreciate]" },
  { &reduced, "Trail signs — be aware of the rules for junctions on the ridge.",
    "action-unobservable[be aware]" },
  { &reduced, "Trail signs — be familiar with the rules for junctions on the ridge.",
    "action-unobservable[be familiar with]" },
  { &durable, "Trail sense — knows the ridge in fog by its rocks", "action-unobservable[knows]" },
  { &reduced, "Trail signs — recognize worn boards on the ridge at a glance.", "" },
  { &reduced, "Trail signs — identify what hikers know about fire rules by asking them.", "" },
  { &reduced, "Trail signs — teach volunteers to understand map symbols on the ridge.", "" },
  /* The verb. */
  { &reduced, "Trail signs — accurate repainting of boards each spring on the ridge.",
    "action-verb[accurate]" },
  { &reduced, "Trail signs — responsible for boards and posts on the ridge.", "action-verb[responsible]" },
  { &reduced, "Trail signs — to repaint boards each spring on the ridge.", "action-verb[to]" },
  { &reduced, "Trail signs — evidence-based repainting of boards on the ridge.",
    "action-verb[evidence-based]" },
  { &reduced, "Trail signs — system checks of posts on the ridge.", "action-verb[system]" },
  { &reduced, "Trail signs — drug, strength, and quantity of each dose on the sheet.", "action-verb[drug]" },
  { &reduced, "Trail signs — co-paint boards each spring on the ridge.", "" },
  { &reduced, "Trail signs — independently repaint boards each spring on the ridge.", "" },
  { &reduced, "Trail signs — safely and quickly repaint boards each spring on the ridge.", "" },
  { &reduced, "Trail signs — often repaint boards each spring on the ridge.", "" },
  { &reduced, "Trail signs — look up dates each spring on the ridge.", "" },
  { &reduced, "Trail signs — don gloves and repaint boards each spring on the ridge.", "" },
  { &reduced, "Trail signs — own the yearly plan each spring on the ridge.", "" },
  { &reduced, "Trail signs — own from the first sketch to the last coat of paint.", "" },
  { &reduced, "Trail signs — own delivery of new boards each spring on the ridge.", "" },
  { &durable, "Trail work — switches between brush and drill as the weather turns", "" },
  { &durable, "Trail work — alternates between crews that mow and crews that paint", "" },
  { &durable, "Trail work — links between crews that mow and crews that paint", "action-verb[links]" },
  { &reduced, "Trail signs — hand out brushes each spring on the ridge.", "" },
  { &reduced, "Trail signs — re-letter boards each spring on the ridge.", "" },
  { &reduced, "Trail signs — upcycle old boards each spring on the ridge.", "" },
  { &reduced, "Trail signs — resurvey the posts each spring on the ridge.", "" },
  { &reduced, "Trail signs — unmoor the raft before the thaw on the lake.", "" },
  { &reduced, "Trail stables — muck-out the boxes each morning on the ridge.", "" },
  { &reduced, "Trail accidents — debride shallow wounds with saline in the hut.", "" },
  { &reduced, "Trail signs — follow-up visits with hut keepers on the ridge.", "action-verb[follow-up]" },
  { &reduced, "Trail signs — geotagize posts each spring on the ridge.", "" },
  { &reduced, "Trail signs — set, level, and brace posts each spring on the ridge.", "" },
  { &reduced, "Trail signs — service mowers each spring on the ridge.", "" },
  { &reduced, "Trail signs — input dates each spring on the ridge.", "" },
  { &reduced, "Trail signs — color-code blazes each spring on the ridge.", "" },
  { &reduced, "Trail signs — spot-check posts each spring on the ridge.", "" },
  /* Its form. */
  { &reduced, "Trail signs — repaints boards on the ridge.",
    "action-verb-form[repaints]", "Trail signs — repaint boards on the ridge." },
  { &reduced, "Trail signs — repainting boards on the ridge.",
    "action-verb-form[repainting]", "Trail signs — repaint boards on the ridge." },
  { &reduced, "Trail signs — repainted boards on the ridge.",
    "action-verb-form[repainted]", "Trail signs — repaint boards on the ridge." },
  { &reduced, "Trail signs — co-facilitates walks on the ridge.",
    "action-verb-form[co-facilitates]", "Trail signs — co-facilitate walks on the ridge." },
  { &reduced, "Trail signs — develops, implements, and evaluates plans for the ridge.",
    "action-verb-form[develops]", "Trail signs — develop, implement, and evaluate plans for the ridge." },
  { &ai, "Trail maps — prompt a model for drafts on the ridge.",
    "action-verb-form[prompt]", "Trail maps — prompts a model for drafts on the ridge." },
  { &durable, "Trail maps — develop and carry out plans with the crew",
    "action-verb-form[develop]", "Trail maps — develops and carries out plans with the crew" },
  { &ai, "Trail maps — prompts a model for drafts on the ridge.", "" },
  /* Capitals. */
  { &reduced, "Trail signs — Repaint boards on the ridge.",
    "action-case[Repaint]", "Trail signs — repaint boards on the ridge." },
  { &reduced, "Trail signs — Independently repaint boards on the ridge.",
    "action-case[Independently]", "Trail signs — independently repaint boards on the ridge." },
  { &reduced, "Trail bridges — X-ray welds and bolts before the season.", "" },
  /* Vague words. */
  { &reduced, "Trail signs — handle boards on the ridge with the crew.", "action-vague[handle]" },
  { &reduced, "Trail signs — deal with boards on the ridge each spring.", "action-vague[deal with]" },
  { &reduced, "Trail signs — help hikers on the ridge with maps.", "action-vague[help]" },
  { &reduced, "Trail signs — do repairs on the ridge with the crew.", "action-vague[do]" },
  { &reduced, "Trail signs — repaint various boards on the ridge.", "action-vague[various]" },
  { &reduced, "Trail signs — repaint boards on the ridge as needed.", "action-vague[as needed]" },
  { &reduced, "Trail signs — repaint boards, posts, etc. on the ridge.", "action-vague[etc.]" },
  { &reduced, "Trail signs — repaint boards to help hikers on the ridge.", "" },
  /* More than one action. */
  { &reduced, "Trail signs — repaint boards on the ridge; reset posts after storms.",
    "action-compound[;]", "Trail signs — repaint boards on the ridge." },
  { &reduced, "Trail signs — repaint boards on the ridge. Reset posts after storms.",
    "action-compound[Reset posts after storms.]", "Trail signs — repaint boards on the ridge." },
  { &reduced, "Trail signs — sand, prime, paint, letter, and mount boards on the ridge.",
    "action-compound[sand, prime, paint, letter, and mount]" },
  { &reduced, "Trail signs — sand, prime, paint, and mount boards on the ridge.", "" },
  { &reduced, "Trail signs — repaint boards by the U.S. Forest Service manual for the ridge.", "" },
  { &reduced, "Trail signs — repaint boards (e.g., at forks; at bridges) on the ridge.", "" },
  { &reduced, "Trail signs — meet St. Mary Co. crews on the ridge each spring.", "" },
  { &reduced, "Trail signs — mix paint at approx. 20 °C on the ridge.", "" },
  /* Extent. */
  { &reduced, "Trail signs — repaint boards.", "action-length[repaint boards.]" },
  { &reduced, "Trail signs — repaint worn boards.", "no-circumstance[repaint worn boards.]" },
  { &reduced, "Trail signs — look up the old names of trails.",
    "no-circumstance[look up the old names of trails.]" },
  { &reduced, "Trail signs — repaint boards yearly with stencils.", "" },
  { &reduced, "Trail signs — repaint boards when worn by snow.", "" },
  { &reduced, "Trail signs — repaint boards to guide hikers.", "" },
  { &ai, "Trail maps — drafts trail maps.", "" },
  { &reduced, "Schilder am Weg — wird jedes Frühjahr auf dem Grat gestrichen; TÜV prüft.", "", NULL, "de" },
};

static void
test_rows (void)
{
  check_rows (rows, G_N_ELEMENTS (rows));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/action", test_rows);

  return g_test_run ();
}
