//! What a record can be made of. A new variant does not compile here until it is named, and then it has to
//! occur in a dump.

use std::collections::BTreeSet;
use weerklank_core::case::{
    AnswerTo, Between, Category, Channel, Contact, Decision, Event, Gate, Identity, Intake,
    Language, Letter, Origin, Outcome, Point, PrivacyRequest, Promiser, Recipient, Relation,
    ReportedTo, Rung, Severity, TalkResult, Verdict, Wished,
};

/// What was found so far: the type and the name of a variant.
pub(super) type Found = BTreeSet<(&'static str, &'static str)>;

/// For each type a match without a wildcard, and from the same lines the list of all that has to occur.
macro_rules! kinds {
    ($($name:ident: $type:ty { $($pattern:pat => $word:literal),+ $(,)? })+) => {
        $(fn $name(value: &$type, found: &mut Found) {
            let word = match value { $($pattern => $word),+ };
            found.insert((stringify!($name), word));
        })+

        /// Every variant of every type of a record.
        pub(super) fn all() -> Found {
            BTreeSet::from([$($((stringify!($name), $word)),+),+])
        }
    };
}

kinds! {
    event: Event {
        Event::ComplaintReceived { .. } => "complaint received",
        Event::Identified { .. } => "identified",
        Event::RungEntered { .. } => "rung entered",
        Event::Decided { .. } => "decided",
        Event::PersonNamed { .. } => "person named",
        Event::PointSet { .. } => "point set",
        Event::PointDropped { .. } => "point dropped",
        Event::MeasureSet { .. } => "measure set",
        Event::MeasureDone { .. } => "measure done",
        Event::EffectChecked { .. } => "effect checked",
        Event::ContactNoted { .. } => "contact noted",
        Event::PromiseSettled { .. } => "promise settled",
        Event::TakenUp { .. } => "taken up",
        Event::LetterDispatched { .. } => "letter dispatched",
        Event::AnswerReceived { .. } => "answer received",
        Event::ReadingAsked { .. } => "reading asked",
        Event::ReadingDone { .. } => "reading done",
        Event::PrivacyAsked { .. } => "privacy asked",
        Event::DocumentAdded { .. } => "document added",
        Event::SignalLinked { .. } => "signal linked",
        Event::HoldPlaced { .. } => "hold placed",
        Event::HoldLifted { .. } => "hold lifted",
        Event::Closed { .. } => "closed",
        Event::Reopened { .. } => "reopened",
        Event::Corrected { replacement: Some(_), .. } => "replaced",
        Event::Corrected { replacement: None, .. } => "struck out",
    }
    letter: Letter {
        Letter::Acknowledgement => "acknowledgement",
        Letter::InformationRequest { .. } => "information request",
        Letter::InvitationToIdentify => "invitation to identify",
        Letter::NotTreated => "not treated",
        Letter::TreatedThoughLate => "treated though late",
        Letter::ReactionRequest { .. } => "reaction request",
        Letter::ReactionReminder { .. } => "reaction reminder",
        Letter::ReactionForwarded { .. } => "reaction forwarded",
        Letter::DelayNotice { .. } => "delay notice",
        Letter::SubstantiveReaction => "substantive reaction",
        Letter::OutcomeToPerson { .. } => "outcome to person",
        Letter::BoardReferral => "board referral",
        Letter::ClosingLetter => "closing letter",
        Letter::WithdrawalConfirmed => "withdrawal confirmed",
        Letter::PrivacyAnswer => "privacy answer",
        Letter::PrivacyDelay => "privacy delay",
        Letter::Dossier => "dossier",
        Letter::TalkReport => "talk report",
        Letter::AgreementsConfirmed => "agreements confirmed",
        Letter::TalkInvitation { .. } => "talk invitation",
        Letter::PassedOn { .. } => "passed on",
        Letter::ImprovementAdvice => "improvement advice",
        Letter::Other { .. } => "other",
    }
    recipient: Recipient {
        Recipient::Complainant => "complainant",
        Recipient::Person { .. } => "person",
        Recipient::SecondParent => "second parent",
        Recipient::Board => "board",
        Recipient::Other => "other",
    }
    decision: Decision {
        Decision::Treat => "treat",
        Decision::TreatThoughLate => "treat though late",
        Decision::DoNotTreat => "do not treat",
        Decision::Severity { .. } => "severity",
        Decision::Gate { .. } => "gate",
        Decision::OmissionEnded { .. } => "omission ended",
        Decision::Substitute { .. } => "substitute",
        Decision::NoConflict => "no conflict",
        Decision::ChildSafety { .. } => "child safety",
        Decision::DirectContact { .. } => "direct contact",
        Decision::WrittenReaction { .. } => "written reaction",
        Decision::MayComplain { .. } => "may complain",
        Decision::SecondParent { .. } => "second parent",
        Decision::FurtherDelayAgreed => "further delay agreed",
    }
    between: Between {
        Between::Complainant => "complainant",
        Between::Person { .. } => "person",
        Between::PersonAndComplainant { .. } => "person and complainant",
        Between::Everyone => "everyone",
        Between::Other { .. } => "other",
    }
    answer_to: AnswerTo {
        AnswerTo::InformationRequest => "information request",
        AnswerTo::ReactionRequest { .. } => "reaction request",
        AnswerTo::ReactionForwarded { .. } => "reaction forwarded",
    }
    promiser: Promiser {
        Promiser::Us => "us",
        Promiser::Complainant => "complainant",
        Promiser::Person { .. } => "person",
    }
    talk_result: TalkResult {
        TalkResult::Open => "open",
        TalkResult::Solved => "solved",
        TalkResult::NotSolved => "not solved",
    }
    category: Category {
        Category::Treatment => "treatment",
        Category::Administration => "administration",
        Category::Communication => "communication",
        Category::Costs => "costs",
        Category::Other => "other",
    }
    verdict: Verdict {
        Verdict::Upheld => "upheld",
        Verdict::PartlyUpheld => "partly upheld",
        Verdict::NotUpheld => "not upheld",
        Verdict::NoJudgment => "no judgment",
    }
    rung: Rung {
        Rung::Informal => "informal",
        Rung::Specialist => "specialist",
        Rung::Officer => "officer",
        Rung::Board => "board",
    }
    severity: Severity {
        Severity::Minor => "minor",
        Severity::Ordinary => "ordinary",
        Severity::Serious => "serious",
    }
    gate: Gate {
        Gate::Serious => "serious",
        Gate::NoTalk => "no talk",
        Gate::TalkFailed => "talk failed",
    }
    outcome: Outcome {
        Outcome::SolvedByTalking => "solved by talking",
        Outcome::SolvedByMediation => "solved by mediation",
        Outcome::AnsweredSolved => "answered, solved",
        Outcome::AnsweredNotSolved => "answered, not solved",
        Outcome::Withdrawn => "withdrawn",
        Outcome::NotTreatedAnonymous => "not treated, anonymous",
        Outcome::NotTreated => "not treated",
    }
    answered: Option<bool> {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not said",
    }
    privacy: PrivacyRequest {
        PrivacyRequest::Access => "access",
        PrivacyRequest::Rectification => "rectification",
        PrivacyRequest::Erasure => "erasure",
    }
    origin: Origin {
        Origin::Message => "message",
        Origin::Attachment => "attachment",
        Origin::Added => "added",
        Origin::Letter => "letter",
    }
    channel: Channel {
        Channel::Email => "email",
        Channel::Post => "post",
        Channel::Form => "form",
        Channel::Phone => "phone",
        Channel::InPerson => "in person",
    }
    identity: Identity {
        Identity::Named => "named",
        Identity::Confidential => "confidential",
        Identity::Pseudonymous => "pseudonymous",
        Identity::Anonymous => "anonymous",
    }
    relation: Relation {
        Relation::Parent => "parent",
        Relation::ParentWithoutAuthority => "parent without authority",
        Relation::Guardian => "guardian",
        Relation::School => "school",
        Relation::Municipality => "municipality",
        Relation::YoungPerson => "young person",
        Relation::Representative => "representative",
        Relation::Other => "other",
    }
    reported_to: ReportedTo {
        ReportedTo::Officer => "officer",
        ReportedTo::Specialist => "specialist",
        ReportedTo::Organisation => "organisation",
    }
    wished: Wished {
        Wished::Given(_) => "given",
        Wished::None => "none",
        Wished::NotAsked => "not asked",
    }
    language: Language {
        Language::Dutch => "Dutch",
        Language::English => "English",
    }
    // Fields that came with version 2 and may be absent.
    filled: bool {
        true => "filled",
        false => "empty",
    }
}

/// Everything an event is made of.
pub(super) fn collect(one: &Event, found: &mut Found) {
    event(one, found);
    match one {
        Event::ComplaintReceived {
            regulation, intake, ..
        } => {
            filled(&regulation.is_some(), found);
            of_intake(intake, found);
        }
        Event::Identified { complainant, .. } => {
            identity(&complainant.identity, found);
            relation(&complainant.relation, found);
        }
        Event::RungEntered { rung: to, .. } => rung(to, found),
        Event::Decided { decision: what, .. } => of_decision(what, found),
        Event::PointSet { point } => of_point(point, found),
        Event::ContactNoted { contact } => of_contact(contact, found),
        Event::LetterDispatched {
            letter: sent,
            channel: by,
            recipient: to,
            ..
        } => {
            letter(sent, found);
            channel(by, found);
            recipient(to, found);
        }
        Event::AnswerReceived { answer, .. } => answer_to(answer, found),
        Event::PrivacyAsked { request, .. } => privacy(request, found),
        Event::DocumentAdded { document } => origin(&document.origin, found),
        Event::Closed {
            outcome: how,
            satisfaction,
            ..
        } => {
            outcome(how, found);
            answered(&satisfaction.solved, found);
            answered(&satisfaction.handling, found);
        }
        Event::Corrected {
            replacement: Some(event),
            ..
        } => collect(event, found),
        _ => {}
    }
}

fn of_intake(intake: &Intake, found: &mut Found) {
    identity(&intake.complainant.identity, found);
    relation(&intake.complainant.relation, found);
    wished(&intake.wished, found);
    channel(&intake.report_channel, found);
    channel(&intake.receipt_channel, found);
    reported_to(&intake.reported_to, found);
    rung(&intake.rung, found);
    language(&intake.language, found);
    if let Some(one) = &intake.gate {
        gate(one, found);
    }
    if let Some(one) = &intake.severity {
        severity(one, found);
    }
    for one in [
        intake.source.is_some(),
        intake.ongoing,
        intake.about_officer,
        intake.wants_written_reaction,
    ] {
        filled(&one, found);
    }
}

fn of_decision(what: &Decision, found: &mut Found) {
    decision(what, found);
    match what {
        Decision::Severity { severity: how } => severity(how, found),
        Decision::Gate { gate: which } => gate(which, found),
        _ => {}
    }
}

fn of_point(point: &Point, found: &mut Found) {
    for one in &point.categories {
        category(one, found);
    }
    if let Some(one) = &point.verdict {
        verdict(one, found);
    }
}

fn of_contact(contact: &Contact, found: &mut Found) {
    between(&contact.between, found);
    channel(&contact.channel, found);
    talk_result(&contact.result, found);
    if let Some(promise) = &contact.promise {
        promiser(&promise.by, found);
    }
}
