//! The words of each page, by page.

pub mod assess {
    pub const TITLE: &str = "What is answered, and what is left";
    pub const LEDE: &str = "Take the practices in any order. Every change is saved at once.";
    pub const START: &str = "Start";
    pub const GO_ON: &str = "Go on";
    pub const REVIEW: &str = "See the results";
    pub const SCOPE: &str = "What is assessed";
    pub const SCOPE_HELP: &str =
        "\u{201c}You\u{201d} and \u{201c}we\u{201d} in every sentence mean this, as it is today.";
    pub const NAME: &str = "Name";
    pub const KIND: &str = "Kind";
    pub const AMBITION: &str = "What is enough";
    pub const AMBITION_HELP: &str = "The level you aim at, for the time being.";
    pub const CONTEXT: &str = "Your context";
    pub const CONTEXT_HELP: &str =
        "These show or hide practices, or add a line of help. Answers already given are kept.";
    pub const NOT_ANSWERED: &str = "not answered";
    pub const PARTLY: &str = "partly further";
    pub const OPINION: &str = "opinion";
    pub const REASON_MISSING: &str = "reason missing";
    pub const EXTEND: &str = "Extend to the full assessment";
    pub const ASIDE: &str = "Put aside in this browser";
    pub const BRING_BACK: &str = "Bring it back";
    pub const AFRESH: &str = "Start another";
    pub const AFRESH_NOTE: &str = "This one is put aside, and can be brought back here.";
    pub const GOALS: &str = "Your goals";
    pub const NO_GOALS: &str = "none chosen yet";
    pub const PROFILE: &str = "Goals, context and your way in";
    pub const DEEP_NOTE: &str = "Adoption begins at the provisioning layer. Twenty practices look at it alone, as a second lens; \
        they can follow at any time.";
    pub const EXTEND_NOTE: &str = "Your answers stay and count.";
}

pub mod question {
    pub const CHOOSE: &str =
        "Choose the highest level whose sentence holds, together with all those before it.";
    pub const YOURS: &str = "Your answer";
    pub const OTHERS: &str = "None of these fits";
    pub const NOT_YET: &str = "Not yet level 1";
    pub const UNKNOWN: &str = "Don\u{2019}t know";
    pub const NOT_APPLICABLE: &str = "Not applicable";
    pub const ELSEWHERE: &str = "Provided elsewhere";
    pub const PARTLY: &str = "Partly on the way to the next level";
    pub const PARTLY_NOTE: &str = "Shown as movement; the level stays.";
    pub const BASIS: &str = "This answer rests on (optional)";
    pub const BASIS_NONE: &str = "Not said";
    pub const NOTE: &str = "Note (optional)";
    pub const EVIDENCE: &str = "Evidence link and review date (optional)";
    pub const EVIDENCE_LINK: &str = "Where the evidence is";
    pub const REVIEW_BY: &str = "Review by";
    pub const EMPTY: &str = "empty";
    pub const FILLED: &str = "filled in";
    pub const REASON: &str = "Why does it not apply?";
    pub const REASON_NOTE: &str = "It counts at once. Say why, so that others can follow.";
    pub const PROVIDER: &str = "Who provides it?";
    pub const PROVIDER_LEVEL: &str = "At which level, as far as you know?";
    pub const PROVIDER_LEVEL_NOTE: &str = "It counts only if you give a level.";
    pub const LEVEL_UNKNOWN: &str = "Level not known";
    pub const CLEAR: &str = "Clear the answer";
    pub const UNDO: &str = "Undo";
    pub const CLEARED: &str = "Answer cleared.";
    pub const OPINION_FLAG: &str = "A level 4 or 5 that rests on opinion: could somebody look it up?";
    pub const LINE: &str = "What grows";
    pub const COUNTS: &str = "Counts";
    pub const EXCLUDES: &str = "Does not count";
    pub const TO_LOOK_UP: &str = "To look up";
    pub const WHEN_HOLDS: &str = "when it holds";
    pub const FOR_BUSINESS: &str = "For the business";
    pub const MEASURING: &str = "Worth measuring";
    pub const SOURCES: &str = "Sources";
    pub const NEXT_GOAL: &str = "What comes next";
    pub const IN_YOUR_CASE: &str = "In your case";
    pub const LEVELS: &str = "About the level";
    pub const CHOOSE_FIRST: &str = "Choose a sentence to read more about its level.";
    pub const AMOUNTS: &str = "Words for amounts";
    pub const BACK: &str = "Back";
    pub const NEXT: &str = "Next";
    pub const NEXT_MORE: &str = "\u{a0}practice";
    pub const FINISH: &str = "See the results";
    pub const OVERVIEW: &str = "All practices";
    pub const PROGRESS: &str = "Progress and next step";
    pub const NOT_ASKED: &str =
        "This practice is not part of the quick start. An answer is kept, and counts in the full assessment.";
    pub const HIDDEN: &str =
        "This practice is hidden by what you said about your context. An answer is kept and not counted.";
}

pub mod keys {
    pub const TITLE: &str = "By keyboard";
    pub const CLOSE: &str = "Close";
    pub const SHOW: &str = "Keyboard help";
    pub const SHORT: &str = "1 to 5 choose a level, Enter goes on, ? lists all keys.";
    pub const OFF: &str = "Answer with single keys";
    pub const OFF_NOTE: &str =
        "Turn them off if they get in the way of your tools. Tab and arrow keys always work.";
    /// Keys, the word between them, and what they do.
    pub const LIST: [(&[&str], &str, &str); 10] = [
        (&["1", "5"], " to ", "choose a level"),
        (&["0"], "", "not yet level 1"),
        (&["D"], "", "don\u{2019}t know"),
        (&["N"], "", "not applicable"),
        (&["E"], "", "provided elsewhere"),
        (&["P"], "", "partly"),
        (&["\u{2190}", "\u{2192}"], " ", "back, next"),
        (&["Enter"], "", "next"),
        (&["/"], "", "search"),
        (&["?"], "", "this list"),
    ];
}

pub mod saved {
    pub const SAVED: &str = "Saved";
    pub const ONE_PLACE_SHORT: &str = "Saved in one of two places";
    pub const ONE_PLACE: &str = "Your answers are saved in one of two places only: this browser refused the other. They may be \
        lost if it stops suddenly. A file keeps them safe: save one under Your data.";
    pub const ONE_PLACE_FULL: &str = "There is no more room in one of the two places where your answers are saved. They may be lost if the \
        browser stops suddenly: save a file under Your data.";
    pub const FULL: &str = "Not saved: there is no room left for this site. What you say now lasts until you close this tab: save \
        a file under Your data.";
    pub const DELETED: &str = "What was open here was deleted in another tab.";
    pub const KEEP: &str = "Keep a copy";
    pub const UPDATE: &str = "A new version of Cairn is ready. What you said stays.";
    pub const TAKE: &str = "Take it now";
    pub const NEWER: &str = "This browser holds data of a newer version. It is left as it is, and what you change now is not kept: \
        reload this page while you are online.";
    pub const DAMAGED: &str = "Something stored here was damaged and could not be read. Everything else is there; the damaged part \
        is kept and can be saved as a file:";
    pub const TAB_ONLY_SHORT: &str = "Not saved";
    pub const TAB_ONLY: &str = "Not saved: this browser keeps nothing for this site. Your answers last until you close this \
        tab. Send yourself the link from the results page to keep them.";
}

pub mod results {
    pub const NOTHING: &str = "No picture yet: a dimension shows once half of its practices have a level.";
    pub const SHORT: &str = "A quick start: two practices a dimension. ";
    pub const CHANGE_TARGET: &str = "Change the target";
    pub const WITH_LEVEL: &str = "with a level needed";
    pub const BY_QUICK: &str = "by the quick start";
    pub const GO_ON: &str = "Go on answering";
    pub const CHANGE: &str = "Change answers";
    pub const SHARE: &str = "Send this as a link";
    pub const SHARE_NOTE: &str = "The link holds the answers themselves, behind the #, so that no server sees them. Whoever has \
        it can read them.";
    pub const WITH_TEXTS: &str = "Take the name, notes, evidence, reasons and providers along";
    pub const TEXTS_TOO_LONG: &str =
        "Your texts are too long for any link: without shortening they stay behind.";
    pub const AS_CODE: &str = "As a code for a phone";
    pub const CODE: &str = "QR code of these results";
    pub const NO_CODE: &str = "This link is too long for a code that a phone can read. Leave the texts out.";
    pub const LONG_LINK: &str = "This link is long, and some mail and chat programs would cut it. Send a file instead \
        (below), or leave the texts out.";
    pub const COPY: &str = "Copy the link";
    pub const COPIED: &str = "Link copied.";
    pub const NOT_COPIED: &str = "This browser did not allow copying: the link is selected, copy it by hand.";
    pub const LINK: &str = "The link";
    pub const KEEP: &str = "Browsers can throw stored data away. A file of everything keeps it:";
    pub const FIGURES: &str = "The same in figures";
    pub const DIMENSION: &str = "Dimension";
    pub const TYPICAL: &str = "Typical level";
    pub const RANGE: &str = "Range";
    pub const TARGET: &str = "Target";
    pub const ANSWERED: &str = "With a level";
    pub const LOWEST: &str = "Lowest practice";
    pub const NO_RESULT: &str = "no result";
    pub const OPEN: &str = "How each figure came about";
    pub const OPEN_NOTE: &str = "Open a dimension to see its answers and the rule behind each figure.";
    pub const PRACTICE: &str = "Practice";
    pub const ANSWER: &str = "Answer";
    pub const STEPS: &str = "Next steps";
    pub const MORE_STEPS: &str = "More steps, at most three a dimension";
    pub const STEPS_NOTE: &str =
        "What should hold next, the widest gap to its target first. Suggestions: you decide.";
    pub const DEEP_STEPS: &str = "The core offers no step; the plan has steps of the provisioning deep-dive.";
    pub const FIND_OUT: &str = "To find out, because you answered \u{201c}don\u{2019}t know\u{201d}";
    pub const SHAPES: &str = "What the shape says";
    pub const SHAPES_NOTE: &str =
        "Descriptions, no verdicts; after each the 2022 panel\u{2019}s advice that may fit.";
    /// Before pieces of advice.
    pub const ADVICE: &str = "Advice:";
    pub const RULE_COVERAGE: &str = "Coverage is the practices with a level, out of those that count. Below one half there is no \
        result.";
    pub const RULE_BELOW: &str = "Below the next level";
    pub const RULE_LIFTS: &str = "Smallest set of lifts";
    pub const KEY: [(&str, &str); 6] = [
        ("Filled", "to the typical level"),
        ("Outlined", "to the highest"),
        ("Notch", "the lowest"),
        ("Pebble", "partly further"),
        ("Flag", "your target"),
        ("Trail", "flat if all keep pace"),
    ];
    pub const MUCH_NOT_APPLICABLE: &str =
        "More than a quarter of this dimension is not applicable. Is the scope right?";
}

pub mod pictures {
    pub const TITLE: &str = "The same answers in other pictures";
    pub const TABLE: &str = "The figures behind it";
    pub const TAKE: &str = "Save this picture:";
    pub const PLATE: &str = "cairns";
    pub const PLATE_CAPTION: &str = "Five cairns, one for each dimension: filled to the typical level, outlined to the highest, \
        a notch at the lowest, a flag at the target. A pebble: partly further. The dotted trail joins the typical levels.";
    pub const RADAR: &str = "from above";
    pub const RADAR_TABLE: &str = "Levels of each dimension";
    pub const RADAR_CAPTION: &str = "From above: further out is higher. The dotted trail joins the typical levels, the shaded \
        band from the lowest to the highest, the dashed line with flags the targets.";
    pub const LOWEST: &str = "Lowest";
    pub const HIGHEST: &str = "Highest";
    pub const HEAPS: &str = "by level";
    pub const HEAPS_TABLE: &str = "Practices at each level";
    pub const HEAPS_CAPTION: &str = "One stone for each practice that has a level, heaped up where it is. The dashed \
        line with the flag: the lower median of all targets; what lies right of it has come so far.";
    pub const NOT_YET: &str = "not yet";
    pub const BELOW: &str = "not yet at level 1";
    pub const WITHOUT: &str = "No level";
    pub const ALL: &str = "All";
    pub const CORE_GRID: &str = "practice by practice";
    pub const DEEP_GRID: &str = "provisioning practice by practice";
    pub const CORE_TABLE: &str = "Every core practice and its answer";
    pub const DEEP_TABLE: &str = "Every provisioning practice and its answer";
    pub const GRID_CAPTION: &str = "One stone for each practice, in the order of the questions; a flag: below its target. Without a level: ? not \
        answered, ~ don\u{2019}t know, \u{2013} not applicable, \u{2197} elsewhere.";
    pub const GROUP: &str = "Part of";
    pub const NO_LEVEL: &str = "No practice has a level yet.";
}

pub mod example {
    pub const NOTICE: &str = "An example. This organization is made up, and so are its answers.";
    pub const OWN: &str = "Start your own";
}

pub mod snapshot {
    pub const NOTICE: &str = "A snapshot somebody sent. It is read-only and changes nothing of yours.";
    pub const COPY: &str = "Work on a copy";
    pub const COPY_NOTE: &str = "The copy becomes your assessment in this browser.";
    pub const REPLACES: &str =
        "Your present assessment is put aside for it; \u{201c}Assess\u{201d} can bring it back.";
    pub const UNDO: &str = "Bring my assessment back";
    pub const COPIED: &str =
        "Copied into this browser, as your assessment. This page still shows the snapshot.";
    pub const OPEN_COPY: &str = "Open my copy";
    pub const DAMAGED: &str = "This link does not open";
    pub const SAFE: &str = "Nothing of yours was touched.";
    pub const UNNAMED: &str = "Snapshot";
}

pub mod help {
    pub const TITLE: &str = "How to answer";
    pub const LEDE: &str =
        "Nobody checks your answers, and nobody sees them. They help as far as they are honest.";
    pub const SECTIONS: [(&str, &str); 6] = [
        (
            "Before you start",
            "Decide what you assess: a whole organization, a unit, a team, one application. The quick start takes five \
             minutes, the full assessment about twenty-five, with as many pauses as you like. Have somebody at hand who \
             builds and runs things, and somebody who answers for the money.",
        ),
        (
            "Who is \u{201c}you\u{201d}?",
            "What you named as the scope, as it is today. Not the pilot of three years ago, not the plan for next spring. \
             What a provider does for you counts, unless the line under \u{201c}Does not count\u{201d} says otherwise.",
        ),
        (
            "Which sentence?",
            "Read from the top and stop at the first sentence that does not hold. The one before it is your answer. \
             \u{201c}To look up\u{201d} says what you could open within ten minutes to be sure.",
        ),
        (
            "In between?",
            "Take the lower one and tick \u{201c}partly\u{201d}. It is drawn as a sign of movement and does not count.",
        ),
        (
            "None of them?",
            "\u{201c}Not yet level 1\u{201d} is an answer and counts as 0. A proof of concept alone belongs there. \
             \u{201c}Don\u{2019}t know\u{201d} lowers no level and becomes something to find out. \u{201c}Not \
             applicable\u{201d} leaves the practice out and asks for a reason. \u{201c}Provided elsewhere\u{201d} is for \
             what another unit or a supplier does for you.",
        ),
        (
            "What comes out?",
            "For each dimension the typical level, with the lowest and the highest. No mean, no decimals, no badge. Under \
             half of the answers there is no result yet. Level 3 is enough for many.",
        ),
    ];
    pub const AMOUNTS: &str = "In every sentence these words mean the same, counted over the production workloads or the teams \
        of the scope.";
    pub const LEVELS: &str = "The five levels";
}

pub mod about {
    pub const TITLE: &str = "About Cairn";
    pub const LEDE: &str =
        "A cairn is the pile of stones that earlier walkers leave so that the next ones find the way.";
    pub const SECTIONS: [(&str, &str); 6] = [
        (
            "Where it comes from",
            "In October 2022 twenty-one executives of organizations that run this technology themselves met in Detroit, \
             beside KubeCon + CloudNativeCon North America. Their subjects were provisioning and the Cloud Native Maturity \
             Model of the Cloud Native Computing Foundation. It was the second such meeting, after one in Europe that \
             year. They asked for a methodical way to find the maturity of each part of an organization, and for a \
             language that technology and business share. Cairn follows the report of that meeting. Thanks for it go to \
             its authors and hosts, and for the model to the Foundation\u{2019}s Cartografos working group.",
        ),
        (
            "What the sources say, and what is ours",
            "The height of each level and most facts come from the public model and the report; further measures come from \
             the works below. Each criterion names its sources. All sentences were written for this site, and the \
             questions were tried on readers. The panel left business outcomes out and said nothing on a quarter of the \
             provisioning cells; where no source speaks, the proposal is our own and says so.",
        ),
        (
            "What the advice is",
            "The pieces of advice are opinions of a dozen-odd organizations in 2022. They recommend nothing on the \
             Foundation\u{2019}s behalf and are no checklist. No advice, measure or project moves a level.",
        ),
        (
            "What stays with you",
            "Everything. The site is a set of files; after the first visit it works without a network. Answers are kept in this \
             browser, in two places. There is no account, no server, no cookie and no tracking. A link that you send holds the \
             answers behind its #, where no server sees them.",
        ),
        (
            "What it is not",
            "It is unofficial: no product of the Foundation, not sponsored, not endorsed. It is no certificate and no ranking. \
             Low is not bad, high is not the goal, and good enough is a success. Results are your own judgment; they and \
             the content come as they are, without any warranty.",
        ),
        (
            "Licences",
            "Code and content of Cairn are free under the Apache License 2.0. So is the public model that it draws on. The \
             report, the other works and all names of projects belong to their owners. Names and dates of projects are \
             those of the public landscape file.",
        ),
    ];
    pub const OWN: &str = "criteria rest wholly or in part on our own proposal, and so does all that is said to be at stake \
        while a practice is low.";
    pub const SOURCES: &str = "Sources";
    pub const SOURCES_NOTE: &str =
        "Each criterion names its own. The links lead away from this site, if you follow them.";
    pub const MODEL_VERSION: &str = "model version";
}

pub mod not_found {
    pub const TITLE: &str = "There is no such page";
    pub const TEXT: &str = "The address may be from another version, or a letter went missing.";
    pub const HOME: &str = "To the first page";
}
