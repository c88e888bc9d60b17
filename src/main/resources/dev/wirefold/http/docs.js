// Shows the description of the calls, and tries them. Everything is put in as text, never as HTML.
'use strict';

const root = document.getElementById('docs');
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
let api;

function element(name, text, attributes) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  return made;
}

function append(parent, ...children) {
  for (const child of children) if (child) parent.append(child);
  return parent;
}

function resolve(object) {
  if (!object || !object.$ref) return object || {};
  return object.$ref.slice(2).split('/').reduce((at, name) => at[name], api);
}

function typeName(schema) {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').pop();
  if (schema.allOf) return schema.allOf.map(typeName).filter(Boolean).join(' & ');
  const type = [].concat(schema.type || []).filter(name => name !== 'null').join(' or ');
  if (type === 'array') return 'list of ' + typeName(schema.items);
  if (schema.additionalProperties) return 'map of ' + typeName(schema.additionalProperties);
  return type + (schema.format ? ' (' + schema.format + ')' : '');
}

function schemaTable(name, schema) {
  const rows = Object.entries(schema.properties || {});
  const table = element('table');
  append(table, append(element('thead'),
    append(element('tr'), ...['Field', 'Type', 'Meaning'].map(head => element('th', head, {scope: 'col'})))));
  const body = element('tbody');
  for (const [field, property] of rows) {
    const row = element('tr');
    append(row, append(element('td'), element('code', field)), element('td', typeName(property)),
      element('td', property.description || resolve(property).description || ''));
    body.append(row);
  }
  const box = element('details', undefined, {id: 'schema-' + name});
  return append(box, element('summary', name),
    append(element('div'), element('p', schema.description || ''),
      append(element('div', undefined, {class: 'scroll', tabindex: '0'}), append(table, body))));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function shown(value) {
  return typeof value === 'string' ? pretty(value) : JSON.stringify(value, null, 2);
}

function examples(content) {
  return Object.entries((content && content.examples) || {});
}

function tryForm(path, method, operation) {
  const form = element('form');
  const parameters = (operation.parameters || []).map(resolve);
  const inputs = parameters.map(parameter => {
    const id = operation.operationId + '-' + parameter.name;
    const input = element('input', undefined, {id, name: parameter.name});
    if (parameter.example !== undefined) input.value = parameter.example;
    append(form, element('label', parameter.name + ': ' + (parameter.description || ''), {for: id}), input);
    return [parameter, input];
  });
  const body = resolve(operation.requestBody);
  const types = Object.keys(body.content || {});
  let area;
  let type;
  if (types.length > 0) {
    const id = operation.operationId + '-body';
    type = element('select', undefined, {'aria-label': 'Form of the body'});
    types.forEach(name => type.append(element('option', name)));
    area = element('textarea', undefined, {id, spellcheck: 'false'});
    const fill = () => {
      const first = examples(body.content[type.value])[0];
      area.value = first ? (type.value === 'application/json' ? shown(first[1].value) : first[1].value) : '';
    };
    type.addEventListener('change', fill);
    fill();
    append(form, element('label', 'Body', {for: id}), type, area);
  }
  const answer = element('pre', undefined, {role: 'status', hidden: ''});
  append(form, element('button', 'Send', {type: 'submit'}), answer);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    let address = path;
    const query = new URLSearchParams();
    for (const [parameter, input] of inputs) {
      if (parameter.in === 'path') address = address.replace('{' + parameter.name + '}', encodeURIComponent(input.value));
      else if (input.value) query.append(parameter.name, input.value);
    }
    const headers = {};
    if (area) headers['Content-Type'] = type.value;
    const token = document.getElementById('token').value;
    if (token) headers.Authorization = 'Bearer ' + token;
    answer.hidden = false;
    try {
      const response = await fetch(address + (query.size ? '?' + query : ''),
        {method: method.toUpperCase(), headers, body: area ? area.value : undefined});
      answer.textContent = response.status + ' ' + response.statusText + '\n\n' + pretty(await response.text());
    } catch (failure) {
      answer.textContent = String(failure);
    }
  });
  return form;
}

function showOperation(path, method, operation) {
  const box = element('details', undefined, {id: operation.operationId});
  const title = append(element('summary'), element('span', method.toUpperCase(), {class: 'method'}),
    element('code', path), document.createTextNode(' ' + (operation.summary || '')));
  const inner = append(element('div'), element('p', operation.description || ''));
  for (const [status, reference] of Object.entries(operation.responses || {})) {
    const response = resolve(reference);
    const line = element('p', status + ': ' + (response.description || ''));
    inner.append(line);
    for (const content of Object.values(response.content || {})) {
      const name = typeName(content.schema);
      if (name) append(line, document.createTextNode(' '), element('a', name, {href: '#schema-' + name}));
      for (const [, example] of examples(content)) {
        append(inner, append(element('details'), element('summary', 'Example: ' + (example.summary || status)),
          append(element('div'), element('pre', shown(example.value)))));
      }
    }
  }
  append(inner, append(element('details'), element('summary', 'Try it'), append(element('div'), tryForm(path, method, operation))));
  return append(box, title, inner);
}

function show() {
  root.append(...api.info.description.split('\n\n').map(text => element('p', text)));
  append(root, element('label', 'Token, if the service asks for one', {for: 'token'}),
    element('input', undefined, {id: 'token', type: 'password', autocomplete: 'off'}));
  const byTag = new Map((api.tags || []).map(tag => [tag.name, []]));
  for (const [path, item] of Object.entries(api.paths)) {
    for (const method of METHODS.filter(name => item[name])) {
      const tag = (item[method].tags || ['Other'])[0];
      if (!byTag.has(tag)) byTag.set(tag, []);
      byTag.get(tag).push(showOperation(path, method, item[method]));
    }
  }
  for (const [tag, boxes] of byTag) if (boxes.length) append(root, element('h2', tag), ...boxes);
  const schemas = Object.entries(api.components?.schemas || {});
  append(root, element('h2', 'Forms'), ...schemas.map(([name, schema]) => schemaTable(name, schema)));
}

function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  if (target && target.tagName === 'DETAILS') {
    target.open = true;
    target.scrollIntoView();
  }
}

fetch('/openapi.json')
  .then(response => response.json())
  .then(description => {
    api = description;
    document.getElementById('status').remove();
    show();
    openTarget();
    addEventListener('hashchange', openTarget);
  })
  .catch(failure => {
    document.getElementById('status').textContent = 'The description could not be read: ' + failure;
  });
