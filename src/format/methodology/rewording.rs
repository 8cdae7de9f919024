//! What a child methodology changes in its parent: texts. Ids, codes and types stay, since answers are filed under them.

use std::fmt::Arguments;

use super::stages::{QuestionDraft, StageDraft, cited_factors, read_question, same_id, word};
use super::{Context, kinds};
use crate::format::fields::Fields;
use crate::format::syntax;
use crate::lang::problems;
use crate::model::check::Check;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kind::choice::{Choice, Choices};
use crate::model::question::Path;

/// Changes a stage of the parent by the file of the same name, when there is one: its new questions go at its end.
pub(super) fn stage(context: &Context<'_>, stage: &mut StageDraft) {
    let Some(source) = context.source(&format!("etapes/{}.toml", stage.id)) else { return };
    let Some(root) = syntax::root(&source) else { return };
    let mut fields = Fields::new(&source, 0..0, root.table());
    same_id(&mut fields, &stage.id);
    let path = format_args!("etape/{}", stage.id);
    text(context, &mut fields, path, "titre", &mut stage.title);
    text(context, &mut fields, path, "but", &mut stage.purpose);
    for fields in fields.tables("question") {
        question(context, stage, None, fields);
    }
    fields.finish();
}

/// Rewords the question of that id when the stage has it from a parent; adds it otherwise.
pub(super) fn question(
    context: &Context<'_>,
    stage: &mut StageDraft,
    sector: Option<&Id>,
    mut fields: Fields<'_, '_>,
) {
    let id = fields.text("id");
    let inherited = stage.questions.iter_mut().find(|draft| {
        context.is_inherited(&draft.file) && Some(draft.question.id.name.as_str()) == id.as_deref()
    });
    match inherited {
        Some(draft) => reword(context, draft, fields),
        None => stage.questions.extend(read_question(context, &stage.id, sector, fields)),
    }
}

fn reword(context: &Context<'_>, draft: &mut QuestionDraft, mut fields: Fields<'_, '_>) {
    let question = &mut draft.question;
    let path = format_args!("question/{}", question.id);
    fields.text("etape");
    for (key, kept) in [("code", question.code.as_str()), ("type", kinds::name(&question.kind))] {
        if fields.text(key).is_some_and(|given| given != kept) {
            let (span, hint) = (fields.span_of(key), Some(problems::cannot_change_hint(context.lang)));
            fields.source.error(&span, "cannot-change", problems::cannot_change(context.lang, key), hint);
        }
    }
    for (key, kept) in [
        ("question", &mut question.prompt),
        ("pourquoi", &mut question.why),
        ("aide", &mut question.help),
        ("critere", &mut question.criterion),
        ("exemple", &mut question.example),
        ("contre_exemple", &mut question.counter_example),
    ] {
        text(context, &mut fields, path, key, kept);
    }
    if fields.has("court") {
        text(context, &mut fields, path, "court", question.subject.get_or_insert_default());
    }
    if let Some(path) = word(&mut fields, "parcours", Path::parse, Path::ALL.into_iter().map(Path::id)) {
        question.path = path;
    }
    if fields.has("sources") {
        question.sources = fields.ids("sources").into_iter().map(|(id, _)| id).collect();
    }
    if fields.has("facteurs") {
        draft.factors = cited_factors(&mut fields);
        question.factors = draft.factors.iter().map(|(id, _)| id.clone()).collect();
    }
    if fields.has("a_jour_jusqu_au") {
        question.best_before = fields.date("a_jour_jusqu_au");
    }
    for (_, _, place) in &mut draft.follow_ups {
        *place = fields.span.clone();
    }
    let choices = fields.tables("choix");
    if let Some(kept) = choices_of(&mut question.kind) {
        for given in choices {
            choice(context, path, kept, &mut draft.follow_ups, given);
        }
    } else if let Some(given) = choices.first() {
        let hint = Some(problems::cannot_change_hint(context.lang));
        given.source.error(
            &given.span,
            "cannot-change",
            problems::cannot_change(context.lang, "choix"),
            hint,
        );
    }
    // From now on it stands here: what is to mend in it is mended in the child.
    let (source, span) = (fields.source, fields.span.clone());
    draft.file = source.file.to_owned();
    for (key, place) in [
        ("code", &mut draft.code_span),
        ("question", &mut draft.prompt_span),
        ("pourquoi", &mut draft.why_span),
        ("si", &mut draft.condition_span),
        ("a_jour_jusqu_au", &mut draft.best_before_span),
    ] {
        *place = fields.span_of(key);
    }
    draft.sources_span = draft.sources_span.take().map(|_| span.clone());
    if fields.has("sources") {
        draft.sources_span = Some(fields.span_of("sources"));
    }
    for (_, place) in &mut draft.among {
        *place = span.clone();
    }
    draft.span = span;
    fields.finish();
}

fn choices_of(kind: &mut Kind) -> Option<&mut Choices> {
    match kind {
        Kind::Choice(choices) | Kind::Scale(choices) | Kind::MultiChoice(choices) => Some(choices),
        _ => None,
    }
}

/// Rewords a choice, or adds one at the end of the list; what it opens is added.
fn choice(
    context: &Context<'_>,
    path: Arguments<'_>,
    choices: &mut Choices,
    follow_ups: &mut Vec<(String, Id, std::ops::Range<usize>)>,
    mut fields: Fields<'_, '_>,
) {
    let id = fields.required_text("id");
    let path = format_args!("{path}/choix/{id}");
    let index = choices.listed.iter().position(|choice| choice.id == id).unwrap_or_else(|| {
        let title = fields.required_text("titre");
        choices.listed.push(Choice { id: id.clone(), title, advice: None, follow_ups: Vec::new() });
        choices.listed.len() - 1
    });
    let kept = &mut choices.listed[index];
    text(context, &mut fields, path, "titre", &mut kept.title);
    if fields.has("conseil") {
        text(context, &mut fields, path, "conseil", kept.advice.get_or_insert_default());
    } else {
        fields.text("conseil");
    }
    for (follow_up, span) in fields.ids("suites") {
        follow_ups.push((id.clone(), follow_up.clone(), span));
        kept.follow_ups.push(follow_up);
    }
    fields.finish();
}

/// Rewords a check of the parent.
pub(super) fn check(context: &Context<'_>, check: &mut Check, mut fields: Fields<'_, '_>) {
    let path = format_args!("controle/{}", check.id);
    text(context, &mut fields, path, "titre", &mut check.title);
    text(context, &mut fields, path, "message", &mut check.message);
    fields.finish();
}

/// Takes a text when the child gives it.
fn text(
    context: &Context<'_>,
    fields: &mut Fields<'_, '_>,
    path: Arguments<'_>,
    key: &'static str,
    kept: &mut String,
) {
    if let Some(given) = fields.said(key) {
        *kept = context.overlay.text(format_args!("{path}/{key}"), given);
    }
}
