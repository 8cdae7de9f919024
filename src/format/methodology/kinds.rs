//! Reads the type of a question or of a column, with its choices, bounds and columns.

use std::fmt::Arguments;
use std::ops::Range;

use super::{Context, grids};
use crate::format::fields::Fields;
use crate::lang::problems;
use crate::model::id::{Id, QuestionId};
use crate::model::kind::Kind;
use crate::model::kind::choice::{Choice, Choices};
use crate::model::kind::distance::FromHere;
use crate::model::kind::level::Levels;
use crate::model::kind::number::{Number, Suggestion};
use crate::model::kind::table::{Column, Table};
use crate::model::territory::Territory;

/// What a question refers to, with where it is named, to be checked once all questions are read.
#[derive(Default)]
pub(super) struct Links {
    pub among: Vec<(QuestionId, Range<usize>)>,
    pub follow_ups: Vec<(String, Id, Range<usize>)>,
}

const TYPES: &str = "texte, texte_long, choix, choix_multiples, echelle, nombre, niveau, intervalle, date, oui_non, liste, \
    tableau, matrice, lieu";

/// Reads the type of a question; `path` is where its translations are.
pub(super) fn read(
    context: &Context<'_>,
    path: Arguments<'_>,
    fields: &mut Fields<'_, '_>,
    links: &mut Links,
) -> Option<Kind> {
    let name = fields.required("type");
    Some(match &*name {
        "texte" => Kind::Text,
        "texte_long" => Kind::LongText,
        "choix" => Kind::Choice(choices(context, path, fields, links)),
        "choix_multiples" => Kind::MultiChoice(choices(context, path, fields, links)),
        "echelle" => Kind::Scale(choices(context, path, fields, links)),
        "nombre" => Kind::Number(number(context, path, fields)),
        "niveau" => Kind::Level(levels(context, path, fields)),
        "intervalle" => Kind::Interval,
        "date" => Kind::Date,
        "oui_non" => Kind::YesNo,
        "liste" => Kind::List,
        "lieu" => Kind::Place(Territory::default()),
        "tableau" => Kind::Table(table(context, path, fields, links)),
        "matrice" => {
            let table = table(context, path, fields, links);
            let grid = grids::read(context, fields, &table);
            Kind::Table(Table { grid, ..table })
        }
        "" => return None,
        other => {
            let message = problems::unknown_word(context.lang, "type", other, TYPES);
            fields.source.error(&fields.span_of("type"), "unknown-word", message, None);
            return None;
        }
    })
}

/// The word of the files for a type.
pub(super) fn name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "texte",
        Kind::LongText => "texte_long",
        Kind::Choice(_) => "choix",
        Kind::MultiChoice(_) => "choix_multiples",
        Kind::Scale(_) => "echelle",
        Kind::Number(_) => "nombre",
        Kind::Level(_) => "niveau",
        Kind::Interval => "intervalle",
        Kind::Date => "date",
        Kind::YesNo => "oui_non",
        Kind::List => "liste",
        Kind::Place(_) => "lieu",
        Kind::Table(table) if table.grid.is_some() => "matrice",
        Kind::Table(_) => "tableau",
        Kind::Identifier => "identifiant",
    }
}

fn choices(
    context: &Context<'_>,
    path: Arguments<'_>,
    fields: &mut Fields<'_, '_>,
    links: &mut Links,
) -> Choices {
    let source = fields.source;
    let mut listed: Vec<Choice> = Vec::new();
    for mut choice in fields.tables("choix") {
        let id = choice.required_text("id");
        if id.chars().any(|c| c.is_whitespace() || c.is_control() || c.is_uppercase() && id.len() > 1) {
            let message = problems::bad_choice_id(context.lang, &id);
            source.error(&choice.span_of("id"), "bad-id", message, None);
        }
        if listed.iter().any(|known| known.id == id) {
            let message = problems::duplicate_id(context.lang, &id);
            source.error(&choice.span_of("id"), "duplicate-id", message, None);
        }
        let path = format_args!("{path}/choix/{id}");
        let title = context.overlay.text(format_args!("{path}/titre"), choice.required("titre"));
        let advice =
            choice.said("conseil").map(|text| context.overlay.text(format_args!("{path}/conseil"), text));
        let follow_ups = choice.ids("suites");
        for (question, span) in &follow_ups {
            links.follow_ups.push((id.clone(), question.clone(), span.clone()));
        }
        choice.finish();
        let follow_ups = follow_ups.into_iter().map(|(question, _)| question).collect();
        listed.push(Choice { id, title, advice, follow_ups });
    }
    let among_span = fields.span_of("parmi");
    let among = fields.text("parmi");
    let among = among.and_then(|text| {
        let id = QuestionId::parse(&text);
        if id.is_none() {
            let message = problems::unknown_table(context.lang, &text);
            source.error(&among_span, "unknown-question", message, None);
        }
        id
    });
    if let Some(id) = &among {
        links.among.push((id.clone(), among_span));
    }
    if listed.is_empty() && among.is_none() {
        source.error(&fields.span, "no-choices", problems::no_choices(context.lang), None);
    }
    Choices { listed, among, among_code: None, other: fields.flag("autre") }
}

fn number(context: &Context<'_>, path: Arguments<'_>, fields: &mut Fields<'_, '_>) -> Number {
    let mut suggestions = Vec::new();
    for (index, mut suggestion) in fields.tables("suggestions").into_iter().enumerate() {
        let title = suggestion.required("titre");
        let title = context.overlay.text(format_args!("{path}/suggestions/{index}"), title);
        let value = suggestion.number("valeur");
        suggestion.finish();
        suggestions.extend(value.map(|value| Suggestion { title, value }));
    }
    Number {
        unit: fields.said("unite").map(|unit| context.overlay.text(format_args!("{path}/unite"), unit)),
        min: fields.number("min"),
        max: fields.number("max"),
        whole: fields.flag("entier"),
        from_here: fields.flag("depuis_la_commune").then(FromHere::default),
        suggestions,
    }
}

fn levels(context: &Context<'_>, path: Arguments<'_>, fields: &mut Fields<'_, '_>) -> Levels {
    let titles = fields.all_said("niveaux").into_iter().enumerate();
    let title = |(level, (text, _))| context.overlay.text(format_args!("{path}/niveaux/{level}"), text);
    let titles: Vec<String> = titles.map(title).collect();
    if titles.len() < 2 {
        fields.source.error(&fields.span, "no-levels", problems::no_levels(context.lang), None);
    }
    let letter = fields.text("lettre").and_then(|text| text.chars().next());
    Levels { titles, several: fields.flag("plusieurs"), letter }
}

fn table(
    context: &Context<'_>,
    path: Arguments<'_>,
    fields: &mut Fields<'_, '_>,
    links: &mut Links,
) -> Table {
    let mut columns: Vec<Column> = Vec::new();
    for mut column in fields.tables("colonne") {
        let Some(id) = column.required_id("id") else { continue };
        if columns.iter().any(|known| known.id == id) {
            let message = problems::duplicate_id(context.lang, id.as_str());
            column.source.error(&column.span_of("id"), "duplicate-id", message, None);
        }
        let path = format_args!("{path}/colonne/{id}");
        let is_identifier = column.said("type").as_deref() == Some("identifiant");
        let title = if is_identifier {
            column.text("titre").unwrap_or_else(|| id.to_string())
        } else {
            context.overlay.text(format_args!("{path}/titre"), column.required("titre"))
        };
        let example =
            column.said("exemple").map(|text| context.overlay.text(format_args!("{path}/exemple"), text));
        let label = column.flag("etiquette");
        let required = column.flag("obligatoire");
        let in_summary = column.flag("resume");
        let Some(kind) = column_kind(context, path, &mut column, links) else { continue };
        column.finish();
        columns.push(Column { id, title, kind, label, example, required, in_summary });
    }
    let labels = columns.iter().filter(|column| column.label).count();
    let namable = |column: &Column| matches!(column.kind, Kind::Text | Kind::Choice(_) | Kind::Scale(_));
    if labels != 1 || columns.iter().any(|column| column.label && !namable(column)) {
        fields.source.error(&fields.span, "one-label", problems::one_label(context.lang), None);
    }
    Table { columns, grid: None, models: grids::models(context, path, fields) }
}

fn column_kind(
    context: &Context<'_>,
    path: Arguments<'_>,
    column: &mut Fields<'_, '_>,
    links: &mut Links,
) -> Option<Kind> {
    if column.said("type").as_deref() == Some("identifiant") {
        return Some(Kind::Identifier);
    }
    let kind = read(context, path, column, links)?;
    match kind {
        Kind::Text
        | Kind::Number(_)
        | Kind::Level(_)
        | Kind::Interval
        | Kind::Choice(_)
        | Kind::Scale(_)
        | Kind::YesNo
        | Kind::Date
        | Kind::Identifier => Some(kind),
        Kind::LongText | Kind::MultiChoice(_) | Kind::List | Kind::Table(_) | Kind::Place(_) => {
            column.source.error(
                &column.span_of("type"),
                "column-type",
                problems::column_type(context.lang),
                None,
            );
            None
        }
    }
}
