//! Reads the rules that bring older projects to this version, and checks what they name.

use std::ops::Range;

use super::Context;
use crate::format::fields::Fields;
use crate::format::source::Source;
use crate::lang::{Lang, migration as say};
use crate::model::id::QuestionId;
use crate::model::methodology::Methodology;
use crate::model::migration::{Migration, Name, Rule, Version};

/// The rules in the order of their versions, with where each stands.
pub(super) type Rules = Vec<(Migration, Range<usize>)>;

/// Reads every `[[migration]]` of the main file.
pub(super) fn read(context: &Context<'_>, main: &mut Fields<'_, '_>) -> Rules {
    let mut rules = Rules::new();
    for mut fields in main.tables("migration") {
        let span = fields.span.clone();
        let version = fields.required_text("vers");
        let parsed = Version::parse(&version);
        if parsed.is_none() && !version.is_empty() {
            let message = crate::lang::problems::bad_version(context.lang, &version);
            fields.source.error(&fields.span_of("vers"), "bad-version", message, None);
        }
        let asked = [
            fields.table("renommer").map(rename),
            fields.table("remplacer_valeur").map(replace),
            fields.table("scinder").map(split),
            fields.table("retirer").map(|fields| retire(context, fields)),
            fields.table("ajouter").map(add),
            fields.table("revoir").map(|fields| review(context, fields)),
        ];
        if asked.iter().all(Option::is_none) {
            fields.source.error(&span, "no-rule", say::no_rule(context.lang), None);
        }
        let found = asked.into_iter().flatten().flatten();
        fields.finish();
        let Some(version) = parsed else { continue };
        rules.extend(found.map(|rule| (Migration { version, rule }, span.clone())));
    }
    // Those of one version stay in the order they are written.
    rules.sort_by_key(|(migration, _)| migration.version);
    rules
}

/// Tells the rules that name what is not there, or what still is.
pub(super) fn check(source: &Source<'_>, rules: &Rules, methodology: &Methodology) {
    let lang = source.lang;
    let ours = Version::parse(&methodology.version).unwrap_or_default();
    for (index, (migration, span)) in rules.iter().enumerate() {
        let tell = |message: String| source.error(span, "migration", message, None);
        if migration.version > ours {
            tell(say::version_ahead(lang, &migration.version.to_string(), &methodology.version));
        }
        if let Some(gone) = migration.rule.gone().filter(|gone| gone.is_in(methodology)) {
            tell(say::still_there(lang, &gone.to_string()));
        }
        for value in values_amiss(&migration.rule, methodology) {
            tell(value.worded(lang));
        }
        // What a later rule takes away was there in between.
        let later = || rules[index + 1..].iter().filter_map(|(migration, _)| migration.rule.gone());
        let missing = |name: &Name| !name.is_in(methodology) && !later().any(|gone| gone == *name);
        for name in wanted(&migration.rule).into_iter().filter(missing) {
            tell(say::not_there(lang, &name.to_string()));
        }
    }
}

/// A choice that a rule says is gone and that is there, or says is there and that is not.
enum Amiss {
    StillThere(String),
    NotThere(String),
}

impl Amiss {
    fn worded(&self, lang: Lang) -> String {
        match self {
            Self::StillThere(value) => say::still_there(lang, value),
            Self::NotThere(value) => say::not_there(lang, value),
        }
    }
}

fn values_amiss(rule: &Rule, methodology: &Methodology) -> Vec<Amiss> {
    let (of, gone, there) = match rule {
        Rule::Replace { of, from, to } => (of, from, Some(to)),
        Rule::Retire { what, value: Some(value), .. } => (what, value, None),
        _ => return Vec::new(),
    };
    let Some(choices) = of.choices(methodology) else { return Vec::new() };
    let named = |value: &String| format!("{of} {value}");
    let still = choices.contains(&gone.as_str()).then(|| Amiss::StillThere(named(gone)));
    // A later rule may have moved it on: only what has no other trace is told.
    let moved = |to: &str| {
        let leaves = |rule: &Rule| match rule {
            Rule::Replace { of: name, from, .. } => name == of && from == to,
            Rule::Retire { what, value: Some(value), .. } => what == of && value == to,
            _ => false,
        };
        methodology.migrations.iter().any(|migration| leaves(&migration.rule))
    };
    let missing = there.filter(|to| !choices.contains(&to.as_str()) && !moved(to));
    still.into_iter().chain(missing.map(|to| Amiss::NotThere(named(to)))).collect()
}

/// What must be there for a rule to make sense.
fn wanted(rule: &Rule) -> Vec<Name> {
    match rule {
        Rule::Rename { to, .. } => vec![to.clone()],
        Rule::Split { to, .. } => to.iter().cloned().map(Name::Question).collect(),
        Rule::Add(question) => vec![Name::Question(question.clone())],
        Rule::Replace { of: name, .. } | Rule::Review { what: name, .. } => vec![name.clone()],
        Rule::Retire { what, value, .. } => value.iter().map(|_| what.clone()).collect(),
    }
}

fn rename(mut fields: Fields<'_, '_>) -> Option<Rule> {
    let from = fields.required_text("de");
    let to = fields.required_text("en");
    let names = [&from, &to].map(|text| {
        // A check has no dot in its name.
        let check = !text.contains('.') && !text.is_empty();
        let name = if check { Some(Name::Check(text.clone())) } else { Name::parse(text) };
        if name.is_none() && !text.is_empty() {
            bad_name(&fields, "de", text);
        }
        name
    });
    let (lang, source, span) = (fields.source.lang, fields.source, fields.span.clone());
    fields.finish();
    let [Some(from), Some(to)] = names else { return None };
    let alike = match (&from, &to) {
        (Name::Question(_), Name::Question(_)) | (Name::Check(_), Name::Check(_)) => true,
        (Name::Column(one, _), Name::Column(other, _)) => one == other,
        _ => false,
    };
    if !alike {
        let message = say::not_alike(lang, &from.to_string(), &to.to_string());
        source.error(&span, "migration", message, None);
    }
    alike.then_some(Rule::Rename { from, to })
}

fn replace(mut fields: Fields<'_, '_>) -> Option<Rule> {
    let of = subject(&mut fields);
    let (from, to) = (fields.required_text("de"), fields.required_text("par"));
    fields.finish();
    Some(Rule::Replace { of: of?, from, to })
}

fn split(mut fields: Fields<'_, '_>) -> Option<Rule> {
    let from = fields.required_text("de");
    let texts = fields.texts("en");
    let question = |text: &str| {
        let id = QuestionId::parse(text);
        if id.is_none() && !text.is_empty() {
            bad_name(&fields, "de", text);
        }
        id
    };
    let (from, to) = (question(&from), texts.iter().filter_map(|(text, _)| question(text)).collect());
    fields.finish();
    Some(Rule::Split { from: from?, to })
}

fn retire(context: &Context<'_>, mut fields: Fields<'_, '_>) -> Option<Rule> {
    let what = subject(&mut fields);
    let value = fields.text("valeur");
    let why = why(context, &mut fields, what.as_ref(), value.as_deref());
    fields.finish();
    Some(Rule::Retire { what: what?, value, why })
}

fn add(mut fields: Fields<'_, '_>) -> Option<Rule> {
    let text = fields.required_text("question");
    let id = QuestionId::parse(&text);
    if id.is_none() && !text.is_empty() {
        bad_name(&fields, "question", &text);
    }
    fields.finish();
    id.map(Rule::Add)
}

fn review(context: &Context<'_>, mut fields: Fields<'_, '_>) -> Option<Rule> {
    let what = subject(&mut fields);
    let why = why(context, &mut fields, what.as_ref(), None);
    fields.finish();
    Some(Rule::Review { what: what?, why })
}

fn why(
    context: &Context<'_>,
    fields: &mut Fields<'_, '_>,
    what: Option<&Name>,
    value: Option<&str>,
) -> String {
    let name = what.map(ToString::to_string).unwrap_or_default();
    let value = value.map(|value| format!("/{value}")).unwrap_or_default();
    let text = fields.required("pourquoi");
    context.overlay.text(format_args!("migration/{name}{value}/pourquoi"), text)
}

/// What a rule is about: a question or one of its columns, a check, a decision, a sector or a stage.
fn subject(fields: &mut Fields<'_, '_>) -> Option<Name> {
    let question = fields.text("question");
    let named = [
        fields.text("controle").map(Name::Check),
        fields.id("decision").map(Name::Decision),
        fields.id("secteur").map(Name::Sector),
        fields.id("etape").map(Name::Stage),
    ];
    if let Some(text) = question {
        let name = Name::parse(&text);
        if name.is_none() {
            bad_name(fields, "question", &text);
        }
        return name;
    }
    let name = named.into_iter().flatten().next();
    if name.is_none() {
        let message = crate::lang::problems::missing_field(fields.source.lang, "question");
        fields.source.error(&fields.span, "missing", message, None);
    }
    name
}

fn bad_name(fields: &Fields<'_, '_>, key: &str, text: &str) {
    let message = say::bad_name(fields.source.lang, text);
    fields.source.error(&fields.span_of(key), "bad-id", message, None);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Id;

    #[test]
    fn a_name_tells_a_question_from_a_column() {
        let names = ["besoin.enonce", "besoin.usagers.profil"].map(Name::parse);
        let id = |text: &str| Id::new(text).expect("an id");
        let question = |name: &str| QuestionId { stage: id("besoin"), name: id(name) };
        assert_eq!(
            names,
            [Some(Name::Question(question("enonce"))), Some(Name::Column(question("usagers"), id("profil")))]
        );
        assert!(["besoin", "a.b.c.d", "A.b"].iter().all(|text| Name::parse(text).is_none()));
    }
}
