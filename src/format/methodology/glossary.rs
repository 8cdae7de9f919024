//! Reads the glossary: the words of the method, explained.

use std::collections::BTreeSet;

use super::Context;
use crate::format::fields::Fields;
use crate::format::syntax;
use crate::lang::problems;
use crate::model::methodology::Term;
use crate::model::text::folded;

const FILE: &str = "glossaire.toml";

/// Adds the words of the glossary, in alphabetical order; a word of the parent takes its new definition.
pub(super) fn read(context: &Context<'_>, terms: &mut Vec<Term>) {
    let Some(source) = context.source(FILE) else { return };
    let Some(root) = syntax::root(&source) else { return };
    let mut fields = Fields::new(&source, 0..0, root.table());
    let (mut seen, mut own) = (BTreeSet::new(), Vec::new());
    for mut term in fields.tables("terme") {
        let original = term.required_text("mot");
        if !seen.insert(folded(&original)) {
            let message = problems::duplicate_id(context.lang, &original);
            source.error(&term.span_of("mot"), "duplicate-id", message, None);
        }
        let translated = |key: &str, text| context.overlay.text(format_args!("terme/{original}/{key}"), text);
        let definition = translated("definition", term.required("definition"));
        let others = term.texts("autres").into_iter().map(|(text, _)| text).collect();
        term.finish();
        let word = translated("mot", original.clone().into());
        own.push(Term { word, others, definition });
    }
    fields.finish();
    let words: BTreeSet<String> = own.iter().map(|term| folded(&term.word)).collect();
    terms.retain(|known| !words.contains(&folded(&known.word)));
    terms.extend(own);
    terms.sort_by_cached_key(|term| folded(&term.word));
}
