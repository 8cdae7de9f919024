//! Every relative link of every document leads to a file, and to a title of it when it names one.

use std::path::Path;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{document, documents, root};

#[test]
fn every_relative_link_leads_to_a_file_and_to_a_title_of_it() {
    let mut dead = Vec::new();
    for (path, text) in documents() {
        for link in links(&text) {
            if !leads_somewhere(&path, &text, &link) {
                dead.push(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(dead.is_empty(), "dead links:\n{}", dead.join("\n"));
}

fn links(text: &str) -> Vec<String> {
    let target = |event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    };
    let relative = |link: &String| !link.contains("://") && !link.starts_with("mailto:");
    Parser::new(text).filter_map(target).filter(relative).collect()
}

fn leads_somewhere(from: &Path, text: &str, link: &str) -> bool {
    let (file, title) = link.split_once('#').map_or((link, None), |(file, title)| (file, Some(title)));
    let target = from.parent().unwrap_or(Path::new("")).join(file);
    if !file.is_empty() && !root().join(&target).exists() {
        return false;
    }
    let Some(title) = title else { return true };
    let there = if file.is_empty() { text.to_owned() } else { document(&target.to_string_lossy()) };
    titles(&there).iter().any(|known| known == title)
}

/// The titles of a document, as they are named in links.
fn titles(text: &str) -> Vec<String> {
    let mut titles = Vec::new();
    let mut current: Option<String> = None;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => current = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => titles.extend(current.take().map(|title| anchor(&title))),
            Event::Text(words) | Event::Code(words) => {
                if let Some(title) = &mut current {
                    title.push_str(&words);
                }
            }
            _ => {}
        }
    }
    titles
}

fn anchor(title: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    title.to_lowercase().chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}
