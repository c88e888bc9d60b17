package dev.wirefold.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** Leaves forms as their templates have them. */
final class Plain implements HtmlInterceptor {

  /** The one that there is. */
  static final Plain HTML = new Plain();

  private Plain() {}

  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput output) {}
}
